package org.yakuba.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.sample.CsvReader.of;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.date.LegacyDate;

class FlawTest {

  private static final SampleOptions OPTIONS =
      new SampleOptions(2000, 11, SampleOptions.CITY, 0.005).withAllowance();

  @TempDir static Path directory;

  private static String key = "";
  private static List<Map<String, String>> residents = List.of();

  @BeforeAll
  static void generate() throws IOException {
    SampleExtract.generate(OPTIONS, directory);
    key = Files.readString(directory.resolve("expected.json"));
    residents = CsvReader.rows(directory.resolve("resident.csv"));
  }

  @Test
  void every_kind_of_flaw_stands_at_least_twice_in_the_key() {
    for (FlawKind kind : FlawKind.values()) {
      int at = key.indexOf("\"kind\": \"" + kind + "\"");
      assertThat(at).as(kind.name()).isPositive();
      String count =
          key.substring(
              key.indexOf("\"count\": ", at) + 9,
              key.indexOf(",\n", key.indexOf("\"count\": ", at)));
      assertThat(Integer.parseInt(count)).as(kind.name()).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void the_key_counts_what_stands_in_the_files() {
    assertThat(residents.stream().filter(row -> of(row, "住所_町字コード").equals("9999999"))).hasSize(2);
    assertThat(residents.stream().filter(row -> of(row, "氏名").contains("\uFFFD"))).hasSize(2);
    assertThat(residents.stream().filter(row -> of(row, "住所_方書").contains("\u0007"))).hasSize(2);
    assertThat(residents.stream().filter(row -> of(row, "続柄コード").equals("77"))).hasSize(1);
    assertThat(residents.stream().filter(row -> row.size() < ResidentColumn.COUNT)).hasSize(2);
    assertThat(
            residents.stream()
                .filter(row -> of(row, "住民状態").equals("1") && of(row, "消除事由").equals("23")))
        .hasSize(2);
  }

  @Test
  void lines_of_the_key_point_at_the_flawed_rows() {
    int at = key.indexOf("\"kind\": \"UNDEFINED_CHARACTER\"");
    int lines = key.indexOf("\"lines\": [", at) + 10;
    int line = Integer.parseInt(key.substring(lines, key.indexOf(']', lines)));

    assertThat(of(residents.get(line - 2), "氏名")).contains("\uFFFD");
  }

  @Test
  void dates_in_other_notations_are_those_that_the_kernel_reads() {
    List<String> notations = values("DATE_NOTATION");

    assertThat(notations)
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(value -> LegacyDate.parse(value) instanceof LegacyDate.Known);
    assertThat(values("IMPOSSIBLE_DATE"))
        .noneMatch(value -> LegacyDate.parse(value) instanceof LegacyDate.Known);
  }

  private static List<String> values(String kind) {
    int from = key.indexOf("\"kind\": \"" + kind + "\"");
    int to = key.indexOf("\"rule\":", from);
    return Pattern.compile("\"value\": \"([^\"]*)\"")
        .matcher(key.substring(from, to))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void individual_numbers_never_stand_in_the_key() {
    assertThat(residents)
        .filteredOn(row -> !of(row, "個人番号").isEmpty())
        .noneMatch(row -> key.contains(of(row, "個人番号")));
  }

  @Test
  void rows_of_each_file_are_those_that_load_and_those_that_stay_out() {
    int at = key.indexOf("\"file\": \"resident.csv\"");
    int rows = number("rows", at);

    assertThat(rows).isEqualTo(residents.size());
    assertThat(number("mustLoad", at))
        .isEqualTo(rows - number("quarantined", at) - number("quarantinedWithParent", at));
  }

  private static int number(String member, int from) {
    int at = key.indexOf("\"" + member + "\": ", from) + member.length() + 4;
    return Integer.parseInt(key.substring(at, key.indexOf(',', at)));
  }

  @Test
  void an_extract_without_flaws_has_a_key_without_rules(@TempDir Path clean) throws IOException {
    SampleExtract.generate(SampleOptions.flawless(300, 1), clean);

    assertThat(Files.readString(clean.resolve("expected.json"))).contains("\"rules\": []");
  }

  @Test
  void the_flaws_of_a_file_change_the_file_or_its_line_in_the_manifest(@TempDir Path root)
      throws IOException {
    for (FileFlaw flaw : FileFlaw.values()) {
      Path spoilt = root.resolve(flaw.name());
      SampleExtract.generate(SampleOptions.flawless(50, 1), spoilt);
      flaw.apply(spoilt);
      Path file = spoilt.resolve("resident.csv");
      Map<String, String> entry = CsvReader.rows(spoilt.resolve("manifest.csv")).getFirst();
      boolean hashAgrees =
          Files.exists(file)
              && of(entry, "SHA-256").equals(CsvFile.sha256Hex(Files.readAllBytes(file)));
      boolean hashMustAgree =
          flaw == FileFlaw.COUNT_DIFFERS
              || flaw == FileFlaw.NOT_UTF8
              || flaw == FileFlaw.COLUMN_MISSING;
      assertThat(hashAgrees).as(flaw.name()).isEqualTo(hashMustAgree);
    }
  }
}
