package org.yakuba.euc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakuba.characters.MjTable;
import org.yakuba.characters.Shrinker;

class CsvFileTest {
  private static final Shrinker SHRINKER = new Shrinker(MjTable.standard());
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private static byte[] written(Form form, String... cells) {
    var out = new ByteArrayOutputStream();
    var file = new CsvFile(form, SHRINKER, out::writeBytes);
    file.heads(
        Arrays.stream(cells).map(cell -> new Sink.Head("項目", cell.startsWith("#"))).toList());
    var row = new ArrayList<@Nullable String>();
    for (var cell : cells) {
      row.add(cell.replaceFirst("^#", ""));
    }
    file.row(row);
    file.end();
    assertThat(file.bytes()).isEqualTo(out.size());
    assertThat(file.sha256()).matches("[0-9a-f]{64}");
    return out.toByteArray();
  }

  private static String row(byte[] file, Charset charset) {
    return new String(file, charset).lines().toList().getLast();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+81", "-2", "@cmd", "\tx", "＝SUM(A1)"})
  void what_a_spreadsheet_would_run_begins_with_an_apostrophe(String text) {
    assertThat(row(written(Form.CSV_UTF8, text), StandardCharsets.UTF_8))
        .isEqualTo("\"'" + text + "\"");
  }

  @Test
  void a_number_below_zero_stays_a_number() {
    assertThat(row(written(Form.CSV_UTF8, "#-1500"), StandardCharsets.UTF_8))
        .isEqualTo("\"-1500\"");
  }

  @Test
  void quotes_are_doubled_and_digits_with_a_leading_zero_stay_text_for_spreadsheets_only() {
    assertThat(row(written(Form.CSV_UTF8, "a\"b", "0012"), StandardCharsets.UTF_8))
        .isEqualTo("\"a\"\"b\",\"0012\"");
    var forSpreadsheets = written(Form.CSV_UTF8_BOM, "0012", "12");
    assertThat(Arrays.copyOf(forSpreadsheets, 3))
        .containsExactly((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
    assertThat(row(forSpreadsheets, StandardCharsets.UTF_8)).isEqualTo("\"=\"\"0012\"\"\",\"12\"");
  }

  @Test
  void characters_that_shift_jis_does_not_know_are_shrunk_or_become_a_geta() {
    assertThat(row(written(Form.CSV_SHIFT_JIS, "見本", "髙", "𠮷", "葛\uDB40\uDD02", "😀"), SHIFT_JIS))
        .isEqualTo("\"見本\",\"髙\",\"吉\",\"葛\",\"〓\"");
  }

  @Test
  void nothing_stands_where_there_is_no_value() {
    var out = new ByteArrayOutputStream();
    var file = new CsvFile(Form.CSV_UTF8, SHRINKER, out::writeBytes);
    file.heads(List.of(new Sink.Head("項目", false)));
    var nothing = new ArrayList<@Nullable String>();
    nothing.add(null);
    file.row(nothing);
    file.end();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\"項目\"\r\n\"\"\r\n");
  }

  @Test
  void a_spreadsheet_holds_text_as_text_and_numbers_as_numbers() throws Exception {
    var out = new ByteArrayOutputStream();
    var file = new XlsxFile(out::writeBytes);
    file.heads(List.of(new Sink.Head("番号", false), new Sink.Head("額", true)));
    var row = new ArrayList<@Nullable String>();
    row.add("=1+<2>\u0001");
    row.add("-1500.25");
    file.row(row);
    file.end();
    assertThat(file.bytes()).isEqualTo(out.size());
    var sheet = "";
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    assertThat(names)
        .containsExactly(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/_rels/workbook.xml.rels",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains(">=1+&lt;2&gt;</t>")
        .contains("<c><v>-1500.25</v></c>")
        .endsWith("</sheetData></worksheet>");
  }
}
