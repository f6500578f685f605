package org.yakuba.migration.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.migration.finding.Finding;
import org.yakuba.platform.intake.ColumnType;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.intake.LayoutColumn;
import org.yakuba.platform.intake.Treatment;

class ReceiptTest {

  private static final String HEADINGS = "ファイル名,業務,レイアウト名,版,区分,連番,基準日,件数,SHA-256,金額合計\r\n";
  private static final Map<String, Layout> LAYOUTS =
      Map.of(
          "住民",
          new Layout(
              "住民",
              "resident",
              "宛名番号",
              null,
              List.of(column("宛名番号", "addressee_number", true), column("氏名", "name", true)),
              List.of()));

  @TempDir Path directory;

  @Test
  void complete_delivery_has_no_findings() throws IOException {
    deliver("宛名番号,氏名\r\n1,山田\r\n", 1, null);
    Receipt receipt = Receipt.of(directory, LAYOUTS);
    assertThat(receipt.findings()).isEmpty();
    assertThat(receipt.stopped()).isFalse();
  }

  @Test
  void byte_order_mark_and_another_order_of_columns_are_accepted() throws IOException {
    deliver("\uFEFF氏名,宛名番号\n山田,1\n", 1, null);
    assertThat(Receipt.of(directory, LAYOUTS).findings()).isEmpty();
  }

  @Test
  void missing_manifest_stops() {
    assertThat(rules(Receipt.of(directory, LAYOUTS))).containsExactly("MIG-E001");
  }

  @Test
  void count_that_differs_from_the_manifest_stops_as_cln_45() throws IOException {
    deliver("宛名番号,氏名\r\n1,山田\r\n", 2, null);
    Receipt receipt = Receipt.of(directory, LAYOUTS);
    assertThat(rules(receipt)).containsExactly("CLN-45");
    assertThat(receipt.stopped()).isTrue();
  }

  @Test
  void changed_file_stops_by_its_digest() throws IOException {
    deliver("宛名番号,氏名\r\n1,山田\r\n", 1, "0".repeat(64));
    assertThat(rules(Receipt.of(directory, LAYOUTS))).containsExactly("MIG-E009");
  }

  @Test
  void truncated_file_names_its_last_line() throws IOException {
    deliver("宛名番号,氏名\r\n1,山田\r\n2", 2, null);
    Receipt receipt = Receipt.of(directory, LAYOUTS);
    assertThat(rules(receipt)).containsExactly("MIG-E008");
    assertThat(receipt.findings().getFirst().line()).isEqualTo(3);
  }

  @Test
  void every_problem_of_every_file_is_listed_at_once() throws IOException {
    Files.write(
        directory.resolve("sjis.csv"),
        "宛名番号,氏名\r\n1,山田\r\n".getBytes(Charset.forName("Windows-31J")));
    Files.writeString(directory.resolve("no-name.csv"), "宛名番号\r\n1\r\n");
    Files.writeString(
        directory.resolve("manifest.csv"),
        HEADINGS
            + line("sjis.csv", "住民", 1, FileScan.of(directory.resolve("sjis.csv")).sha256())
            + line("no-name.csv", "住民", 1, FileScan.of(directory.resolve("no-name.csv")).sha256())
            + line("absent.csv", "住民", 1, "0".repeat(64))
            + line("other.csv", "知らない", 1, "0".repeat(64)));
    assertThat(rules(Receipt.of(directory, LAYOUTS)))
        .containsExactly("MIG-E006", "MIG-E007", "MIG-E005", "MIG-E004");
  }

  @Test
  void every_wrong_cell_of_the_manifest_is_named() throws IOException {
    Files.writeString(
        directory.resolve("manifest.csv"),
        HEADINGS + "../x.csv,001,住民,1,X,0,2025-02-30,-1,abc,\r\n");
    Receipt receipt = Receipt.of(directory, LAYOUTS);
    assertThat(receipt.manifest()).isNull();
    assertThat(receipt.findings())
        .extracting(Finding::item)
        .containsExactlyInAnyOrder("ファイル名", "区分", "連番", "基準日", "件数", "SHA-256");
  }

  @Test
  void base_dates_that_differ_are_only_recorded() throws IOException {
    deliver("宛名番号,氏名\r\n1,山田\r\n", 1, null);
    Path manifest = directory.resolve("manifest.csv");
    Files.writeString(directory.resolve("b.csv"), "宛名番号,氏名\r\n2,山田\r\n");
    String second =
        line("b.csv", "住民", 1, FileScan.of(directory.resolve("b.csv")).sha256())
            .replace("2026-03-31", "2026-03-30");
    Files.writeString(manifest, Files.readString(manifest) + second);
    Receipt receipt = Receipt.of(directory, LAYOUTS);
    assertThat(receipt.findings())
        .extracting(Finding::treatment)
        .containsExactly(Treatment.RECORDED);
    assertThat(receipt.stopped()).isFalse();
  }

  @Test
  void delivery_keeps_its_identity_when_files_are_renamed() throws IOException {
    deliver("宛名番号,氏名\r\n1,山田\r\n", 1, null);
    byte[] digest = manifest().digest();
    Files.move(directory.resolve("resident.csv"), directory.resolve("renamed.csv"));
    Path manifest = directory.resolve("manifest.csv");
    Files.writeString(manifest, Files.readString(manifest).replace("resident.csv", "renamed.csv"));
    assertThat(manifest().digest()).isEqualTo(digest);
  }

  private Manifest manifest() {
    Manifest manifest = Receipt.ofManifest(directory).manifest();
    assertThat(manifest).isNotNull();
    return java.util.Objects.requireNonNull(manifest);
  }

  private void deliver(String content, int rows, @Nullable String sha256) throws IOException {
    Path file = directory.resolve("resident.csv");
    Files.writeString(file, content);
    Files.writeString(
        directory.resolve("manifest.csv"),
        HEADINGS
            + line(
                "resident.csv", "住民", rows, sha256 == null ? FileScan.of(file).sha256() : sha256));
  }

  private static String line(String file, String layout, int rows, String sha256) {
    return file + ",001," + layout + ",1,F,1,2026-03-31," + rows + "," + sha256 + ",\r\n";
  }

  private static List<String> rules(Receipt receipt) {
    return receipt.findings().stream().map(Finding::rule).toList();
  }

  private static LayoutColumn column(String name, String column, boolean required) {
    return new LayoutColumn(
        name, column, ColumnType.X, 15, required, "FMT-REQUIRED", List.of(), null, false, null);
  }
}
