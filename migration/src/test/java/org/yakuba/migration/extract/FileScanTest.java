package org.yakuba.migration.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileScanTest {

  @TempDir Path directory;

  @Test
  void records_are_counted_without_heading_blank_lines_and_line_ends_inside_quotes()
      throws IOException {
    FileScan scan = scan("宛名番号,氏名\r\n1,\"山田\r\n太郎\"\r\n\r\n2,\"引用\"\"符\"\r\n");
    assertThat(scan.records()).isEqualTo(2);
    assertThat(scan.truncated()).isFalse();
    assertThat(scan.badByteLine()).isZero();
  }

  @Test
  void last_record_without_line_end_counts() throws IOException {
    FileScan scan = scan("a,b\n1,2\n3,4");
    assertThat(scan.records()).isEqualTo(2);
    assertThat(scan.truncated()).isFalse();
  }

  @Test
  void file_that_ends_inside_a_record_is_truncated() throws IOException {
    assertThat(scan("a,b,c\n1,2,3\n4,5").truncated()).isTrue();
  }

  @Test
  void file_that_ends_inside_a_quoted_cell_is_truncated() throws IOException {
    assertThat(scan("a,b\n1,\"2").truncated()).isTrue();
  }

  @Test
  void shift_jis_is_reported_with_its_first_line() throws IOException {
    Path file = directory.resolve("sjis.csv");
    Files.write(file, "a,b\r\n1,2\r\n1,山田\r\n".getBytes(Charset.forName("Windows-31J")));
    assertThat(FileScan.of(file).badByteLine()).isEqualTo(3);
  }

  @Test
  void character_cut_at_the_end_of_the_file_is_no_utf8() throws IOException {
    byte[] bytes = "a\n山".getBytes(StandardCharsets.UTF_8);
    Path file = directory.resolve("cut.csv");
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(FileScan.of(file).badByteLine()).isEqualTo(2);
  }

  @Test
  void supplementary_characters_and_variation_sequences_are_utf8() throws IOException {
    assertThat(scan("a\n𠮷\n葛\uDB40\uDD02\n").badByteLine()).isZero();
  }

  @Test
  void encoded_surrogates_are_no_utf8() throws IOException {
    Path file = directory.resolve("surrogate.csv");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'});
    assertThat(FileScan.of(file).badByteLine()).isEqualTo(2);
  }

  @Test
  void empty_file_has_no_heading() throws IOException {
    assertThat(scan("").empty()).isTrue();
  }

  private FileScan scan(String text) throws IOException {
    Path file = directory.resolve("file.csv");
    Files.writeString(file, text);
    return FileScan.of(file);
  }
}
