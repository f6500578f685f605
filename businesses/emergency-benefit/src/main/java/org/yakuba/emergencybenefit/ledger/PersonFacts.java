package org.yakuba.emergencybenefit.ledger;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.csv.CsvInput;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * What other businesses know about persons on the base date, as a file of this business: number,
 * 非課税, 障害, 児童手当, 型, one person a line, {@code 1}, {@code 0} or nothing. Tax and welfare systems of
 * any vendor write it.
 */
public final class PersonFacts {
  /** First line of the file. */
  public static final String HEADER =
      "addresseeNumber,taxExempt,disabled,childAllowanceRecipient,pattern";

  private static final String WRONG = "EMB-E114";
  private static final int COLUMNS = 5;
  private static final int MOST_MISTAKES = 20;

  private PersonFacts() {}

  /** One line. */
  public record Row(
      String addresseeNumber,
      @Nullable Boolean taxExempt,
      @Nullable Boolean disabled,
      @Nullable Boolean childAllowanceRecipient,
      @Nullable String pattern) {}

  /** What a file says, or what is wrong with it. */
  public record Read(List<Row> rows, List<Violation> wrong) {}

  /** Reads a whole file; at the first mistakes nothing of it is taken. */
  public static Read read(InputStream in) {
    var rows = new ArrayList<Row>();
    var wrong = new ArrayList<Violation>();
    var outcome =
        CsvInput.read(
            in,
            HEADER,
            (line, cells) -> {
              if (isSound(cells)) {
                rows.add(row(cells));
              } else {
                wrong.add(
                    new Violation(
                        "file", null, WRONG, line + "行目: 宛名番号と 1・0・空 を" + COLUMNS + "列で指定してください"));
              }
              return wrong.size() < MOST_MISTAKES;
            });
    if (outcome != CsvInput.Outcome.READ) {
      wrong.add(new Violation("file", null, WRONG, "UTF-8で、1行目は " + HEADER + " です"));
    }
    return new Read(rows, wrong);
  }

  private static boolean isSound(List<String> cells) {
    return cells.size() == COLUMNS
        && cells.get(0).matches("[0-9A-Za-z]{1,15}")
        && cells.subList(1, 4).stream().allMatch(PersonFacts::isFlag);
  }

  private static Row row(List<String> cells) {
    return new Row(
        cells.get(0),
        flag(cells.get(1)),
        flag(cells.get(2)),
        flag(cells.get(3)),
        cells.get(4).isBlank() ? null : cells.get(4).strip());
  }

  /** Puts these facts in the place of what was known about the same persons. */
  public static void keep(TenantSession session, String benefitId, List<Row> rows, Instant at) {
    var numbers = Columns.texts(rows, Row::addresseeNumber);
    session
        .sql(PersonFacts.class, "close-facts")
        .param("benefit", benefitId)
        .param("numbers", numbers)
        .param("at", Timestamp.from(at))
        .update();
    session
        .sql(PersonFacts.class, "insert-facts")
        .param("benefit", benefitId)
        .param("numbers", numbers)
        .param("taxExempt", rows.stream().map(Row::taxExempt).toArray(Boolean[]::new))
        .param("disabled", rows.stream().map(Row::disabled).toArray(Boolean[]::new))
        .param("allowance", rows.stream().map(Row::childAllowanceRecipient).toArray(Boolean[]::new))
        .param("patterns", Columns.texts(rows, Row::pattern))
        .param("at", Timestamp.from(at))
        .update();
  }

  private static boolean isFlag(String text) {
    return text.isEmpty() || text.equals("0") || text.equals("1");
  }

  private static @Nullable Boolean flag(String text) {
    return text.isEmpty() ? null : (Boolean) text.equals("1");
  }
}
