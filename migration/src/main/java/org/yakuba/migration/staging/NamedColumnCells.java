package org.yakuba.migration.staging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A former or later value (変更前・変更後) of the column that another cell names: read like a cell of that
 * column and staged as the members of a JSON object, without braces, for everything it feeds, so
 * that SQL can join several and lay them over a row.
 */
final class NamedColumnCells implements CellReader {

  private final List<StagedColumn> columns;
  private final CompiledLayout target;
  private final @Nullable String[] scratch;

  NamedColumnCells(String column, CompiledLayout target) {
    this.columns = List.of(new StagedColumn(column, "text"));
    this.target = target;
    this.scratch = new @Nullable String[target.columns().size()];
  }

  @Override
  public List<StagedColumn> columns() {
    return columns;
  }

  @Override
  public boolean readsEmpty() {
    return true;
  }

  @Override
  public @Nullable String read(String raw, RowFindings row, @Nullable String[] out, int at) {
    String named = row.namedItem();
    CompiledLayout.@Nullable CompiledColumn column = named == null ? null : target.byHeading(named);
    if (column == null) {
      return null;
    }
    for (int place : column.feeds()) {
      scratch[place] = null;
    }
    target.readCell(column, raw, row, scratch);
    out[at] = members(column);
    return null;
  }

  private String members(CompiledLayout.CompiledColumn column) {
    var json = new StringBuilder();
    for (int place : column.feeds()) {
      if (!json.isEmpty()) {
        json.append(',');
      }
      json.append('"').append(target.columns().get(place).name()).append("\":");
      quote(json, scratch[place]);
    }
    return json.toString();
  }

  private static void quote(StringBuilder json, @Nullable String value) {
    if (value == null) {
      json.append("null");
      return;
    }
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c >= ' ') {
        json.append(c);
      }
    }
    json.append('"');
  }
}
