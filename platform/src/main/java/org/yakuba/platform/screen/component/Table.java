package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.screen.Html;

/** A table with caption, column headers and the first column as row header. */
public final class Table<T> implements Content {
  private record Column<T>(
      String header, String cssClass, Function<T, ? extends @Nullable Object> cell) {}

  private final String caption;
  private final List<T> rows;
  private final List<Column<T>> columns = new ArrayList<>();
  private Function<T, @Nullable String> rowClass = row -> null;
  private String empty = "該当するものはありません。";
  private boolean hideCaption;

  public Table(String caption, List<T> rows) {
    this.caption = caption;
    this.rows = List.copyOf(rows);
  }

  /** A column; the first one is the header of its row. Cells are text or content. */
  public Table<T> column(String header, Function<T, ? extends @Nullable Object> cell) {
    columns.add(new Column<>(header, "", cell));
    return this;
  }

  /** A column of numbers, aligned right. */
  public Table<T> number(String header, Function<T, ? extends @Nullable Object> cell) {
    columns.add(new Column<>(header, "num", cell));
    return this;
  }

  /** A column whose content is not broken into lines: numbers, dates, codes. */
  public Table<T> code(String header, Function<T, ? extends @Nullable Object> cell) {
    columns.add(new Column<>(header, "nowrap", cell));
    return this;
  }

  /** A class for rows that must stand out. */
  public Table<T> rowClass(Function<T, @Nullable String> cssClass) {
    rowClass = cssClass;
    return this;
  }

  /** What stands there when no row does. */
  public Table<T> whenEmpty(String text) {
    empty = text;
    return this;
  }

  /** Keeps the caption for screen readers only, where a heading just above says the same. */
  public Table<T> hideCaption() {
    hideCaption = true;
    return this;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    if (rows.isEmpty()) {
      Html.of("p", "table-empty").add(empty).writeTo(output);
      return;
    }
    Html headerRow = Html.of("tr");
    for (Column<T> column : columns) {
      headerRow.add(header("col", column.cssClass()).add(column.header()));
    }
    Html body = Html.of("tbody");
    for (T row : rows) {
      Html line = Html.of("tr").attr("class", rowClass.apply(row));
      for (int i = 0; i < columns.size(); i++) {
        Column<T> column = columns.get(i);
        Html cell =
            i == 0
                ? header("row", column.cssClass())
                : Html.of("td").attr("class", blankToNull(column.cssClass()));
        line.add(cell.add(Html.any(column.cell().apply(row))));
      }
      body.add(line);
    }
    Html captionElement =
        Html.of("caption", hideCaption ? "visually-hidden" : "table-caption").add(caption);
    Html table = Html.of("table", "table").add(captionElement, Html.of("thead").add(headerRow));
    Html.of("div", "table-frame")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", caption)
        .add(table.add(body))
        .writeTo(output);
  }

  private static Html header(String scope, String cssClass) {
    return Html.of("th").attr("scope", scope).attr("class", blankToNull(cssClass));
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
