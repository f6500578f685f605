package org.yakuba.platform.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.test.TestDatabase;

class BackupAndRestoreTest {
  @TempDir static Path directory;
  private static Path archive;

  @BeforeAll
  static void back_up_a_deployment_with_two_municipalities() {
    archive = directory.resolve("full.zip");
    try (var source = TestDatabase.fresh()) {
      source.tenant("990019");
      source
          .tenants()
          .create(new MunicipalityCode("990027"), "髙\t野\\町\n", LocalDate.of(2021, 4, 1));
      new Backup(source.owner(), PlatformConfiguration.DATABASE_MODULES).write(archive);
    }
  }

  @Test
  void a_restored_deployment_has_the_municipalities_and_goes_on_numbering() {
    try (var target = TestDatabase.fresh()) {
      restore(target).read(archive);

      assertThat(target.tenants().all(LocalDate.of(2026, 1, 1)))
          .extracting(tenant -> tenant.code(), tenant -> tenant.name())
          .contains(
              org.assertj.core.groups.Tuple.tuple(new MunicipalityCode("990027"), "髙\t野\\町\n"));
      var next =
          target.tenants().create(new MunicipalityCode("990035"), "第三の町", LocalDate.of(2026, 1, 1));
      assertThat(next.id().value()).isGreaterThan(2);
    }
  }

  @Test
  void a_backup_of_the_restored_deployment_has_the_same_content() throws IOException {
    try (var target = TestDatabase.fresh()) {
      restore(target).read(archive);
      Path again = directory.resolve("again.zip");
      new Backup(target.owner(), PlatformConfiguration.DATABASE_MODULES).write(again);

      try (var first = new ZipFile(archive.toFile());
          var second = new ZipFile(again.toFile())) {
        for (var entry : first.stream().filter(e -> e.getName().endsWith(".copy")).toList()) {
          assertThat(text(second, entry.getName()))
              .as(entry.getName())
              .isEqualTo(text(first, entry.getName()));
        }
      }
    }
  }

  @Test
  void a_database_in_use_is_not_overwritten() {
    try (var target = TestDatabase.fresh()) {
      target.tenant("990043");
      assertThatThrownBy(() -> restore(target).read(archive)).hasMessageContaining("OPS-E005");
      assertThat(target.tenants().all(LocalDate.of(2026, 1, 1))).hasSize(1);
    }
  }

  @Test
  void damaged_content_is_refused_and_leaves_nothing_behind() throws IOException {
    Path damaged = directory.resolve("damaged.zip");
    rewrite(
        archive, damaged, "platform.municipality.copy", text -> text.replace("990027", "990035"));
    try (var target = TestDatabase.fresh()) {
      assertThatThrownBy(() -> restore(target).read(damaged)).hasMessageContaining("OPS-E006");
      assertThat(target.tenants().all(LocalDate.of(2026, 1, 1))).isEmpty();
    }
  }

  @Test
  void an_archive_of_another_release_is_refused_with_both_versions() throws IOException {
    Path older = directory.resolve("older.zip");
    rewrite(
        archive,
        older,
        "manifest.json",
        text -> text.replaceFirst("\"platform\":\"", "\"platform\":\"0"));
    try (var target = TestDatabase.fresh()) {
      assertThatThrownBy(() -> restore(target).read(older)).hasMessageContaining("OPS-E004");
    }
  }

  @Test
  void a_file_that_is_no_archive_is_refused() throws IOException {
    Path other = Files.writeString(directory.resolve("other.txt"), "宛名番号,氏名");
    try (var target = TestDatabase.fresh()) {
      assertThatThrownBy(() -> restore(target).read(other)).hasMessageContaining("OPS-E003");
    }
  }

  @Test
  void an_existing_file_is_not_overwritten_by_a_backup() {
    try (var source = TestDatabase.fresh()) {
      var backup = new Backup(source.owner(), PlatformConfiguration.DATABASE_MODULES);
      assertThatThrownBy(() -> backup.write(archive)).hasMessageContaining("OPS-E001");
    }
  }

  private static Restore restore(TestDatabase target) {
    return new Restore(target.owner(), PlatformConfiguration.DATABASE_MODULES);
  }

  private static String text(ZipFile zip, String entry) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void rewrite(
      Path from, Path to, String entry, java.util.function.UnaryOperator<String> change)
      throws IOException {
    try (var source = new ZipFile(from.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (var one : source.stream().toList()) {
        String content = text(source, one.getName());
        out.putNextEntry(new ZipEntry(one.getName()));
        out.write(
            (one.getName().equals(entry) ? change.apply(content) : content)
                .getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
  }
}
