package org.yakuba.migration.report;

import org.jspecify.annotations.Nullable;
import org.yakuba.platform.intake.Treatment;

/**
 * A finding as it may be shown.
 *
 * @param value what stands in the cell, or {@value #BLOCKED} when it can reveal where a protected
 *     person is and the reader may not know
 * @param subject addressee number of the person, where the row names one
 */
public record FoundItem(
    String file,
    int line,
    @Nullable String item,
    @Nullable String value,
    String rule,
    Treatment treatment,
    @Nullable String subject,
    String message) {

  /** Stands in place of a protected value (rulebook suppression §5). */
  public static final String BLOCKED = "記載省略";
}
