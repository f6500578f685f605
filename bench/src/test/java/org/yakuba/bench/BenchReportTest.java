package org.yakuba.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchReportTest {

  @Test
  void the_result_is_one_line_of_json_with_points_as_decimal_marks() {
    String line =
        new BenchReport("migrate", 1000, "rows/s")
            .with("ours", 1234.5)
            .with("peakHeapMiB", 7L)
            .with("withinTarget", true)
            .line();

    assertThat(line)
        .isEqualTo(
            "{\"bench\": \"migrate\", \"size\": 1000, \"unit\": \"rows/s\", \"ours\": 1234.50,"
                + " \"peakHeapMiB\": 7, \"withinTarget\": true}");
  }
}
