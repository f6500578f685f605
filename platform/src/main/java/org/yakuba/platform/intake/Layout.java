package org.yakuba.platform.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The layout (レイアウト) of one record kind of a legacy extract.
 *
 * @param name レイアウト名 of the manifest, e.g. 住民
 * @param table name of the staged table; SQL refers to it as {@code staging.<table>}
 * @param subject heading of the cell that says whom a row is about; null when it is about nobody
 * @param valuesOf layout whose columns {@link ColumnType#OF_NAMED_COLUMN} cells name; null for none
 * @param columns the columns, in the order of staging
 * @param derived computed columns
 */
public record Layout(
    String name,
    String table,
    @Nullable String subject,
    @Nullable String valuesOf,
    List<LayoutColumn> columns,
    List<Derivation> derived) {

  public Layout {
    columns = List.copyOf(columns);
    derived = List.copyOf(derived);
    Set<String> seen = new HashSet<>();
    for (LayoutColumn column : columns) {
      if (!seen.add(column.name()) || !seen.add("." + column.column())) {
        throw new IllegalArgumentException(name + ": column given twice: " + column.name());
      }
    }
  }

  /** The column with this heading. */
  public Optional<LayoutColumn> column(String heading) {
    return columns.stream().filter(c -> c.name().equals(heading)).findFirst();
  }
}
