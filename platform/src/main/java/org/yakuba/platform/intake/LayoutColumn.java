package org.yakuba.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a legacy file.
 *
 * @param name heading in the file (項目名)
 * @param column name of the staged column
 * @param length greatest length: bytes of type X and digits of a number, graphemes of text
 * @param required whether the file must have the heading and every row a value
 * @param missingRule rule reported when a required value is empty, e.g. {@code CLN-21}
 * @param codes the values that exist; empty when any value is accepted
 * @param check number check: {@code addressee-number}, {@code resident-code}, {@code
 *     corporate-number}, {@code municipality-code}; null for none
 * @param guarded whether the value can reveal where a protected person is (suppression §2)
 * @param nameOf for {@link ColumnType#OF_NAMED_COLUMN}: heading that holds the column's name
 */
public record LayoutColumn(
    String name,
    String column,
    ColumnType type,
    int length,
    boolean required,
    String missingRule,
    List<String> codes,
    @Nullable String check,
    boolean guarded,
    @Nullable String nameOf) {

  public LayoutColumn {
    codes = List.copyOf(codes);
    if (!column.matches("[a-z][a-z0-9_]{0,50}")) {
      throw new IllegalArgumentException("staged column " + column + " of " + name);
    }
  }
}
