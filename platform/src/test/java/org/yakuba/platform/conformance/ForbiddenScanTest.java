package org.yakuba.platform.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.conformance.ForbiddenScan.Surface;

class ForbiddenScanTest {

  private static final ForbiddenScan SCAN =
      ForbiddenScan.read(
              new StringReader(
                  """
                  scans:
                    - id: SMP-1-02
                      lookFor: みなし生年月日の作成
                      routes: [deemed-birth]
                      fields: [deemedBirthDate]
                      items: [みなし生年月日]
                  """),
              "forbidden.yaml")
          .getFirst();

  @Test
  @Proves({"CAT-5-02"})
  void a_program_that_has_the_forbidden_function_is_caught_by_route_field_and_item() {
    var guilty =
        new Surface(
            List.of("/residents", "/residents/{id}/deemed-birth-date"),
            List.of("birthDate", "deemed_birth_date"),
            List.of("生年月日", "みなし生年月日(内部用)"));
    assertThat(SCAN.findings(guilty))
        .extracting(ForbiddenScan.Finding::where)
        .containsExactly("route", "field", "item");
  }

  @Test
  void a_program_without_it_is_not() {
    var innocent = new Surface(List.of("/residents/{id}"), List.of("birthDate"), List.of("生年月日"));
    assertThat(SCAN.findings(innocent)).isEmpty();
  }

  @Test
  void a_scan_that_looks_for_nothing_is_refused() {
    assertThatThrownBy(() ->
            ForbiddenScan.read(
                new StringReader("scans:\n  - {id: SMP-1-02, lookFor: 何か}\n"), "forbidden.yaml"))
        .hasMessageContaining("SMP-1-02");
  }
}
