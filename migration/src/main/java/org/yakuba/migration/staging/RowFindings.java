package org.yakuba.migration.staging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.intake.Treatment;

/** Takes the findings of the row that is being read. Reused from row to row; one thread only. */
final class RowFindings {

  /**
   * A finding of one cell.
   *
   * @param codePoints unmapped legacy characters, space-separated hexadecimal code points; null for
   *     none
   */
  record CellFinding(
      @Nullable String item,
      @Nullable String value,
      String rule,
      Treatment treatment,
      String message,
      @Nullable String codePoints) {}

  private final List<CellFinding> findings = new ArrayList<>();
  private boolean quarantined;
  private String item = "";
  private boolean secret;
  private @Nullable String namedItem;

  void startRow() {
    findings.clear();
    quarantined = false;
    namedItem = null;
  }

  /**
   * Says which cell is read.
   *
   * @param secret whether its values must never be written down (個人番号)
   */
  void startCell(String heading, boolean secret) {
    item = heading;
    this.secret = secret;
  }

  /** The heading named by another cell of the row (変更項目名). */
  void nameItem(@Nullable String heading) {
    namedItem = heading;
  }

  @Nullable String namedItem() {
    return namedItem;
  }

  void convert(String rule, @Nullable String original, String message) {
    add(original, rule, Treatment.CONVERTED, message, null);
  }

  void review(String rule, @Nullable String value, String message, @Nullable String codePoints) {
    add(value, rule, Treatment.REVIEW, message, codePoints);
  }

  void quarantine(String rule, @Nullable String value, String message) {
    add(value, rule, Treatment.QUARANTINED, message, null);
  }

  List<CellFinding> findings() {
    return findings;
  }

  boolean quarantined() {
    return quarantined;
  }

  private void add(
      @Nullable String value,
      String rule,
      Treatment treatment,
      String message,
      @Nullable String codePoints) {
    findings.add(
        new CellFinding(item, secret ? null : value, rule, treatment, message, codePoints));
    quarantined |= treatment == Treatment.QUARANTINED;
  }
}
