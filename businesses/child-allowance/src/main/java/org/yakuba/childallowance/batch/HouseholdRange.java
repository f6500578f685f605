package org.yakuba.childallowance.batch;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import org.yakuba.childallowance.rules.HouseholdTable;
import org.yakuba.childallowance.rules.Residence;
import org.yakuba.platform.tenancy.CopyBytes;
import org.yakuba.platform.tenancy.CopyRows;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The facts about the recipients of one month whose identities lie in a range, as they came out of
 * the database in two sets: side by side in memory, ready for the rule.
 */
final class HouseholdRange {
  private static final int NO = HouseholdTable.NONE;
  private static final Residence[] RESIDENCES = Residence.values();
  private static final int CHILDREN_PER_RECIPIENT = 2;

  private final HouseholdTable table;
  private long[] recipients;
  private boolean[] employee;
  private int[] textStart;
  private int[] textLength;
  private CopyRows childRows;

  private HouseholdRange(int size, CopyRows childRows) {
    this.table = new HouseholdTable(size, CHILDREN_PER_RECIPIENT * size);
    this.recipients = new long[size];
    this.employee = new boolean[size];
    this.textStart = new int[CHILDREN_PER_RECIPIENT * size];
    this.textLength = new int[CHILDREN_PER_RECIPIENT * size];
    this.childRows = childRows;
  }

  /**
   * Reads the recipients who are entitled in a month, with all their children.
   *
   * @param after identity of the last recipient of the range before
   * @param upTo identity of the last recipient of this range
   * @param expected about how many recipients there are
   */
  static HouseholdRange load(
      TenantSession session, YearMonth month, long after, long upTo, int expected) {
    var values =
        Map.of(
            ":after", Long.toString(after),
            ":upTo", Long.toString(upTo),
            ":month", "'" + month.atDay(1) + "'");
    var recipients = CopyRows.of(session, statement("range-recipients", values));
    var children = CopyRows.of(session, statement("range-children", values));
    var range = new HouseholdRange(Math.max(1, expected), children);
    range.fill(recipients, children);
    return range;
  }

  /** A COPY takes no parameters; these are numbers and days of the program's own making. */
  private static String statement(String name, Map<String, String> values) {
    var text = Sql.of(HouseholdRange.class, name);
    for (var value : values.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    return text;
  }

  /** Both sets are in the order of the recipients; children without a recipient are passed over. */
  private void fill(CopyRows rows, CopyRows children) {
    boolean more = children.next();
    long owner = more ? children.bigint() : Long.MAX_VALUE;
    while (rows.next()) {
      long recipient = rows.bigint();
      add(recipient, rows);
      while (more && owner <= recipient) {
        if (owner == recipient) {
          addChild(children);
        } else {
          pass(children);
        }
        more = children.next();
        owner = more ? children.bigint() : Long.MAX_VALUE;
      }
    }
  }

  private void add(long recipient, CopyRows rows) {
    int at = table.size();
    if (at == recipients.length) {
      recipients = Arrays.copyOf(recipients, 2 * at);
      employee = Arrays.copyOf(employee, 2 * at);
    }
    recipients[at] = recipient;
    boolean facility = rows.flag();
    int claim = rows.integer(NO);
    int event = rows.integer(NO);
    boolean transitional = rows.flag();
    int end = rows.integer(NO);
    employee[at] = rows.flag();
    table.addRecipient(facility, claim, event, transitional, end);
  }

  private void addChild(CopyRows rows) {
    int at = table.childCount();
    if (at == textStart.length) {
      textStart = Arrays.copyOf(textStart, 2 * at);
      textLength = Arrays.copyOf(textLength, 2 * at);
    }
    rows.text();
    textStart[at] = rows.textStart();
    textLength[at] = rows.textLength();
    table.addChild(
        rows.integer(NO),
        rows.integer(NO),
        rows.integer(NO),
        RESIDENCES[rows.integer(0)],
        rows.integer(NO),
        rows.integer(NO),
        rows.flag(),
        rows.integer(NO),
        rows.integer(NO),
        rows.flag(),
        rows.integer(NO));
  }

  private static void pass(CopyRows rows) {
    rows.text();
    for (int column = 0; column < 6; column++) {
      rows.integer(NO);
    }
    rows.flag();
    rows.integer(NO);
    rows.integer(NO);
    rows.flag();
    rows.integer(NO);
  }

  HouseholdTable table() {
    return table;
  }

  long recipient(int place) {
    return recipients[place];
  }

  /** 被用者, for the shares of the state. */
  boolean isEmployee(int place) {
    return employee[place];
  }

  /** Appends the 宛名番号 of a child to a row. */
  void childNumber(int child, CopyBytes out) {
    childRows.appendText(out, textStart[child], textLength[child]);
  }
}
