package org.yakuba.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingTest {

  private static final int RESIDENTS = 40_000;

  /** The rows alone would take more than twice this heap if the generator kept them. */
  private static final String HEAP = "-Xmx24m";

  @Test
  void a_large_extract_is_written_in_a_small_heap(@TempDir Path directory)
      throws IOException, InterruptedException {
    Path extract = directory.resolve("extract");
    Path log = directory.resolve("log");
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Generator.class.getName(),
                    extract.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(child.waitFor()).as(() -> read(log)).isZero();
    assertThat(Files.size(extract.resolve("resident.csv"))).isGreaterThan(15_000_000L);
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Runs in a process of its own. */
  static final class Generator {

    private Generator() {}

    public static void main(String[] arguments) throws IOException {
      SampleExtract.generate(
          new SampleOptions(RESIDENTS, 1, SampleOptions.CITY, SampleOptions.USUAL_FLAW_RATE),
          Path.of(arguments[0]));
    }
  }
}
