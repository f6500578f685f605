package org.yakuba.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.intake.ColumnType;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.intake.LayoutColumn;
import org.yakuba.platform.intake.Reconciliation;

/** Lets extracts with a file of 住登外者 be received in tests that are not about them. */
final class NonResidentLayout {

  private NonResidentLayout() {}

  static IntakeContribution contribution() {
    List<LayoutColumn> columns =
        List.of(
            column("宛名番号", "addressee_number", ColumnType.X, null),
            column("氏名名称", "name", ColumnType.N, null),
            column("住所", "address", ColumnType.N, null),
            column("法人番号", "corporate_number", ColumnType.X, "corporate-number"));
    return new IntakeContribution(
        "non-residents",
        90,
        NonResidentLayout.class,
        List.of(new Layout("住登外者", "non_resident", "宛名番号", null, columns, List.of())),
        List.of(),
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(new Reconciliation("counts", "件数", "レコード種別ごとの件数", "non-residents")));
  }

  private static LayoutColumn column(
      String name, String column, ColumnType type, @Nullable String check) {
    return new LayoutColumn(
        name, column, type, 300, false, "FMT-REQUIRED", List.of(), check, false, null);
  }
}
