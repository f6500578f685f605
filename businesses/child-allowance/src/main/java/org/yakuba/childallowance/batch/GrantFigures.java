package org.yakuba.childallowance.batch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.yakuba.kernel.date.FiscalYear;
import org.yakuba.platform.csv.CsvOutput;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 交付金・事業報告 (rulebook 3 U28, CHA-7-05): how many children and how much for each month of a fiscal
 * year, by age, insurance class and rank. Counts and amounts only, nobody's name.
 */
final class GrantFigures {
  private GrantFigures() {}

  /** The figures of a fiscal year as known now. */
  static List<GrantRow> of(TenantSession session, FiscalYear year) {
    return session
        .sql(GrantFigures.class, "grant-figures")
        .param("from", year.firstDay())
        .param("to", year.lastDay())
        .query((row, index) ->
            new GrantRow(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("insurance_class").equals("EMPLOYEE"),
                row.getBoolean("facility"),
                row.getBoolean("under3"),
                row.getBoolean("third"),
                row.getLong("children"),
                row.getLong("amount_yen")))
        .list();
  }

  /** The figures as a file for the report, with a head line. */
  static byte[] csv(List<GrantRow> rows) {
    var csv = new CsvOutput("月", "被用者区分", "年齢区分", "第3子区分", "延べ児童数", "支給額");
    for (var row : rows) {
      csv.row(
          row.month(),
          row.insuranceClass(),
          row.age(),
          row.rank(),
          row.children(),
          row.amountYen());
    }
    return csv.bytes();
  }
}
