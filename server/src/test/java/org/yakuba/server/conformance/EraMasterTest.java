package org.yakuba.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.Eras;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.proof.Proves;

/** A new era is announced: the municipality adds a line to a file and starts the program again. */
class EraMasterTest {

  /** What the program does with a date, in a process of its own. */
  static final class Reader {

    private Reader() {}

    public static void main(String[] texts) {
      for (var text : texts) {
        if (DateInput.parse(text) instanceof ParsedDate.Ok(LocalDate day)) {
          System.out.println(day + " " + Wareki.formatShort(day));
        }
      }
    }
  }

  @Test
  @Proves("RES-1-39")
  void a_new_era_needs_a_line_in_a_file_and_no_change_of_the_program(@TempDir Path directory)
      throws Exception {
    var eras = directory.resolve("eras.yaml");
    try (var standard = Eras.class.getResourceAsStream("eras.yaml")) {
      assertThat(standard).isNotNull();
      Files.write(eras, standard.readAllBytes());
    }
    Files.writeString(
        eras,
        Files.readString(eras)
            + "  - {code: \"6\", letter: X, name: 見本, abbreviation: 見, from: 2040-04-01}\n");
    assertThat(run(eras, "見本元年4月1日", "X2.3.4", "令和22年3月31日", "令和22年4月1日"))
        .containsExactly("2040-04-01 X1.4.1", "2041-03-04 X2.3.4", "2040-03-31 R22.3.31");
  }

  private static List<String> run(Path eras, String... texts) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-D" + Eras.FILE_PROPERTY + "=" + eras,
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName()));
    command.addAll(List.of(texts));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output.lines().toList();
  }
}
