package org.yakuba.applicationmanagement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.applicationmanagement.OtherRegister;
import org.yakuba.applicationmanagement.TownOffice;
import org.yakuba.applicationmanagement.rules.PackageIntake.Disposition;
import org.yakuba.platform.test.ChildProgram;
import org.yakuba.sample.applications.PackageDraft;

/** The intake killed in the middle: no application is lost, none comes twice. */
class IntakeKilledTest {
  private static final int PACKAGES = 8;
  private static final int FILES_OF_A_PACKAGE = 3;

  @Test
  void killed_in_the_middle_of_a_package_it_goes_on_and_every_package_is_counted_once(
      @TempDir Path folder) throws IOException, InterruptedException {
    try (var database = TownOffice.database()) {
      var tenant = database.tenant(TownOffice.CODE);
      var sent = OffsetDateTime.now(ZoneId.of("Asia/Tokyo")).minusDays(1).withNano(0);
      for (int i = 1; i <= PACKAGES; i++) {
        var zip =
            PackageDraft.change(OtherRegister.HANAKO, "K" + i, TownOffice.CODE, sent.toString())
                .zip();
        Files.write(folder.resolve("p" + i + ".zip"), zip);
      }
      var settings = database.settings();
      for (int killedIn : new int[] {1, FILES_OF_A_PACKAGE * 2 + 2}) {
        try (var program =
            ChildProgram.start(
                KilledIntake.class,
                KilledIntake.REACHED,
                List.of(
                    settings.url(),
                    settings.program(),
                    settings.programPassword(),
                    Integer.toString(tenant.value()),
                    folder.toString(),
                    Integer.toString(killedIn)))) {
          program.awaitReady();
          program.kill();
        }
      }
      var summary =
          KilledIntake.folder(database.tenancy(), new TestFileScanner())
              .takeIn(KilledIntake.tenant(tenant.value()), folder);
      assertThat(summary.of(Disposition.ACCEPTED)).isEqualTo(PACKAGES - 2);
      assertThat(summary.days().getFirst().received()).isEqualTo(PACKAGES);
      assertThat(summary.days().getFirst().taken()).isEqualTo(PACKAGES);
      try (var left = Files.list(folder.resolve("torikomi-chu"))) {
        assertThat(left).isEmpty();
      }
    }
  }
}
