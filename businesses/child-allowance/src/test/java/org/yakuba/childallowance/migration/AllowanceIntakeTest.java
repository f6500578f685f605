package org.yakuba.childallowance.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.yaml.YamlMap;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.intake.LayoutColumn;

class AllowanceIntakeTest {

  private static final IntakeContribution INTAKE =
      AllowanceIntake.contribution(ChildAllowanceLaw.national(), day -> false);

  /** A code that a file may hold and no table knows would be loaded as it is. */
  @Test
  void every_code_of_a_layout_is_a_code_or_a_value_of_its_table() {
    int compared = 0;
    for (Layout layout : INTAKE.layouts()) {
      var file =
          YamlMap.resource(
              AllowanceIntake.class, "layouts/" + layout.table().replace('_', '-') + ".yaml");
      for (var derived : file.maps("derived")) {
        var table = LegacyCodes.standard().tables().get(derived.text("with"));
        Set<String> known = new LinkedHashSet<>();
        if (table != null) {
          known.addAll(table.keySet());
          known.addAll(table.values());
        }
        LayoutColumn column = layout.column(derived.texts("from").getFirst()).orElseThrow();
        assertThat(column.codes()).as(column.name()).containsExactlyInAnyOrderElementsOf(known);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(LegacyCodes.standard().tables().size() + 1);
  }

  @Test
  void codes_become_values_and_values_stay() {
    var table = LegacyCodes.standard().tables().get("residence");
    assertThat(table).isNotNull();
    assertThat(LegacyCodes.translated(table, "4")).isEqualTo("IN_FACILITY");
    assertThat(LegacyCodes.translated(table, "DOMESTIC")).isEqualTo("DOMESTIC");
    assertThat(LegacyCodes.translated(table, null)).isNull();
  }

  /** 計算例1 (rulebook 4.6): the student is the first, the second son the third child. */
  @Test
  void months_are_calculated_again_from_the_facts_of_a_file() {
    var children =
        List.of(
            "c1\t2005-11-20\t2024-04-01\t\tDOMESTIC\t\t\t\t2024-11-20\t\t1\t",
            "c2\t2010-07-01\t\t\tDOMESTIC\t2024-05-01\t\t0\t\t\t\t",
            "c3\t2018-02-10\t\t\tDOMESTIC\t2024-05-01\t\t0\t\t\t\t");
    var again =
        new Recalculation(ChildAllowanceLaw.national(), day -> false)
            .derive(
                Arrays.asList(
                    "PARENT",
                    "2024-05-01",
                    null,
                    "0",
                    null,
                    "2026-10",
                    "2026-10",
                    String.join("\n", children)));
    assertThat(again)
        .isEqualTo(
            "2026-10-01\tc1\t1\tCOUNT_ONLY\t0\n2026-10-01\tc2\t2\tSTANDARD\t10000\n"
                + "2026-10-01\tc3\t3\tTHIRD_OR_LATER\t30000");
  }
}
