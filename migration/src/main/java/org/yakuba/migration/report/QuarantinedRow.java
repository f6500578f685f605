package org.yakuba.migration.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that stays outside the register, with every rule that keeps it there. */
public record QuarantinedRow(
    String layout, String file, int line, @Nullable String subject, List<String> rules) {
  public QuarantinedRow {
    rules = List.copyOf(rules);
  }
}
