package org.yakuba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.ops.RunningDatabase;

/** The town hall is open: what its officers can do, and what nobody can. */
class TownHallTest {
  private static final String CITY = "990019";
  private static final String TOWN = "990027";
  private static Town town;
  private static SampleRegister register;

  @BeforeAll
  static void open() {
    town = Town.open();
    register = SampleRegister.of(town, CITY);
  }

  @Test
  void a_clerk_finds_a_person_and_reads_the_record_as_of_a_day_but_no_protected_address() {
    var person = register.ordinaryResident();
    String number = person.get("宛名番号");
    try (Clerk clerk = Clerk.signIn(town, CITY, "demo-clerk")) {
      clerk.accessible();

      clerk.search(person.get("氏名フリガナ"));
      clerk.accessible();
      assertThat(clerk.text()).contains(number);
      clerk.search(person.get("氏名"));
      assertThat(clerk.text()).contains(number);
      for (String written : birthDates(person.get("生年月日"))) {
        clerk.search(person.get("氏名フリガナ") + " " + written);
        assertThat(clerk.text()).as(written).contains(number);
      }
      clerk.go("/residents/" + number);
      clerk.accessible();
      assertThat(clerk.text()).contains(person.get("筆頭者"));
      clerk.go("/residents/" + number + "?asOf=R8.1.1");
      assertThat(clerk.text()).contains("令和8年1月1日");
      clerk.go("/residents/" + number + "?asOf=R8.13.1");
      assertThat(clerk.page().locator("[aria-invalid=true]").count()).isPositive();
      clerk.accessible();
      clerk.go("/residents/" + number + "/history");
      clerk.accessible();
      clerk.go("/households/" + person.get("世帯番号"));
      clerk.accessible();
      assertThat(clerk.text()).contains(number);

      var guarded = register.protectedResident();
      clerk.go("/residents/" + guarded.get("宛名番号"));
      clerk.accessible();
      assertThat(clerk.page().content()).doesNotContain(guarded.get("住所_番地号"));
    }
  }

  @Test
  @Proves({"RES-2-13"})
  void from_signing_in_to_the_household_as_of_a_day_no_mouse_is_needed() {
    var person = register.ordinaryResident();
    String number = person.get("宛名番号");
    try (Clerk clerk = Clerk.signIn(town, CITY, "demo-clerk")) {
      clerk.search(person.get("氏名フリガナ"));
      clerk.follow(person.get("氏名"));
      assertThat(clerk.text()).contains(person.get("筆頭者"));
      clerk.unfold("時点を指定して表示");
      clerk.enter("asOf", "R8.1.1");
      assertThat(clerk.text()).contains("令和8年1月1日").contains(person.get("筆頭者"));
      clerk.follow("異動履歴");
      assertThat(clerk.page().url()).contains("/residents/" + number + "/history");
      clerk.follow("住民票");
      clerk.follow("世帯を表示");
      assertThat(clerk.text()).contains(person.get("世帯番号"));
    }
  }

  @Test
  void another_municipality_sees_nothing_and_an_entitled_officer_sees_the_band_and_the_address() {
    var guarded = register.protectedResident();
    try (Clerk stranger = Clerk.signIn(town, TOWN, "demo-clerk")) {
      stranger.search(register.ordinaryResident().get("氏名フリガナ"));
      assertThat(stranger.text()).doesNotContain(register.ordinaryResident().get("住所_番地号"));
      assertThat(stranger.status("/residents/" + register.greatestNumber())).isEqualTo(404);
      assertThat(stranger.status("/migrations")).isEqualTo(403);
    }
    try (Clerk chief = Clerk.signIn(town, CITY, "demo-chief")) {
      chief.go("/residents/" + guarded.get("宛名番号"));
      chief.accessible();
      assertThat(chief.text()).contains(guarded.get("住所_番地号"));
      assertThat(chief.page().locator("body").innerText()).contains("支援措置");
    }
  }

  @Test
  void the_migration_report_shows_figures_findings_rows_and_characters() {
    try (Clerk admin = Clerk.signIn(town, CITY, "demo-admin")) {
      admin.go("/migrations");
      admin.accessible();
      admin.page().locator("main table a").first().click();
      admin.page().waitForURL("**/migrations/*");
      admin.accessible();
      assertThat(admin.text()).contains("照合").contains("CLN-");
      String report = admin.page().url().replace(town.address(), "");
      for (String part : List.of("/findings", "/quarantine", "/characters")) {
        admin.go(report + part);
        admin.accessible();
        assertThat(admin.status(report + part)).isEqualTo(200);
      }
      for (String path : List.of("/work-items", "/jobs", "/accounts")) {
        admin.go(path);
        admin.accessible();
      }
    }
  }

  @Test
  void every_search_is_in_the_log_and_a_tampered_row_is_found() throws Exception {
    try (Clerk auditor = Clerk.signIn(town, CITY, "demo-audit")) {
      auditor.go("/audit");
      auditor.accessible();
      assertThat(auditor.text()).contains("ログイン");
    }
    assertThat(run("audit", "verify", "--municipality", TOWN).exitValue()).isZero();
    var owner =
        JdbcClient.create(
            RunningDatabase.find(town.data().resolve("db")).orElseThrow().ownerDataSource());
    owner
        .sql(
            "UPDATE platform.audit_entry SET officer_id = 'nobody' WHERE entry_id = (SELECT s.entry_id"
                + " FROM platform.audit_seal s JOIN platform.municipality m USING (tenant_id)"
                + " WHERE m.code = ? AND s.sequence = 1)")
        .param(TOWN)
        .update();
    Process verify = run("audit", "verify", "--municipality", TOWN);
    assertThat(verify.exitValue()).isEqualTo(3);
    assertThat(output(verify)).contains("AUD-E103");
  }

  @Test
  void a_town_is_handed_over_backed_up_restored_elsewhere_and_removed_there(@TempDir Path elsewhere)
      throws Exception {
    Path handedOver = elsewhere.resolve("handed-over");
    succeeds(town.program("tenant", "export", "--municipality", TOWN, "--out", "" + handedOver));
    assertThat(Files.readAllLines(handedOver.resolve("manifest.csv"))).hasSizeGreaterThan(10);

    Path backup = elsewhere.resolve("backup.zip");
    succeeds(town.program("backup", backup.toString()));
    Path restored = elsewhere.resolve("restored");
    succeeds(town.programOn(restored, "restore", backup.toString()));
    assertThat(succeeds(town.programOn(restored, "tenant", "list"))).contains(CITY).contains(TOWN);
    succeeds(
        town.programOn(restored, "tenant", "delete", "--municipality", TOWN, "--confirm", TOWN));
    assertThat(succeeds(town.programOn(restored, "tenant", "list")))
        .contains(CITY)
        .doesNotContain(TOWN);
  }

  private static String succeeds(ProcessBuilder program) throws IOException, InterruptedException {
    Process process = program.start();
    String output = output(process);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void a_glyph_with_a_variation_selector_is_drawn_differently_from_its_base() {
    try (Clerk reader = Clerk.signIn(town, TOWN, "demo-chief")) {
      byte[] base =
          reader.page().request().get(town.address() + "/characters/8FBB.png?size=200").body();
      byte[] variant =
          reader
              .page()
              .request()
              .get(town.address() + "/characters/8FBB-E0102.png?size=200")
              .body();
      assertThat(base).startsWith(0x89, 'P', 'N', 'G');
      assertThat(variant).startsWith(0x89, 'P', 'N', 'G').isNotEqualTo(base);
      reader.go("/characters/8FBB-E0102");
      reader.accessible();
      assertThat(reader.text()).contains("MJ");
    }
  }

  private static Process run(String... arguments) throws IOException, InterruptedException {
    Process process = town.program(arguments).start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(String.join(" ", arguments) + " did not end");
    }
    return process;
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static List<String> birthDates(String iso) {
    var date = java.time.LocalDate.parse(iso);
    return List.of(
        org.yakuba.kernel.date.Wareki.formatShort(date),
        org.yakuba.kernel.date.Wareki.format(date),
        iso);
  }
}
