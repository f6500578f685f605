package org.yakuba.migration.staging;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 年月: a year of four digits and a month, with or without a separator; staged as its first day. */
final class MonthCells implements CellReader {

  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.]?(\\d{2})");

  private final List<StagedColumn> columns;

  MonthCells(String column) {
    this.columns = List.of(new StagedColumn(column, "date"));
  }

  @Override
  public List<StagedColumn> columns() {
    return columns;
  }

  @Override
  public @Nullable String read(String raw, RowFindings row, @Nullable String[] out, int at) {
    @Nullable YearMonth month = month(raw);
    if (month == null) {
      row.quarantine("FMT-DATE", raw, "年月として読めません(2026-06 の形で書いてください)");
      return null;
    }
    if (!raw.equals(month.toString())) {
      row.convert("CLN-15", raw, "年月の表記を統一しました");
    }
    out[at] = month.atDay(1).toString();
    return month.toString();
  }

  private static @Nullable YearMonth month(String raw) {
    Matcher matcher = MONTH.matcher(raw);
    if (!matcher.matches()) {
      return null;
    }
    try {
      return YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
