package org.yakuba.euc.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yakuba.euc.definition.AgeKind;
import org.yakuba.platform.catalog.DataItem;
import org.yakuba.platform.catalog.ItemType;

/**
 * Ages on a day that is asked for at the run, as {@link org.yakuba.kernel.date.Age} counts them:
 * with 29 February as everywhere, without an age when the year of birth is not known.
 */
final class AgeSql {
  private static final int USUAL_WIDTH = 5;
  private static final int USUAL_END = 100;

  private final String day;
  private final List<Integer> bounds;

  /**
   * @param on the day; it stands in the statement as a literal, because groups are told by their
   *     expressions
   * @param bounds first ages of the classes, ascending; empty for five years each
   */
  AgeSql(AgeKind kind, LocalDate on, List<Integer> bounds) {
    this.day =
        switch (kind) {
          case DISPLAYED -> "DATE '" + on + "'";
          case LEGAL -> "DATE '" + on.plusDays(1) + "'";
        };
    this.bounds = bounds.isEmpty() ? usual() : bounds;
  }

  private static List<Integer> usual() {
    var bounds = new ArrayList<Integer>();
    for (int age = 0; age <= USUAL_END; age += USUAL_WIDTH) {
      bounds.add(age);
    }
    return bounds;
  }

  /** The age in years; NULL before birth. */
  String years(DataItem item, String column) {
    var birth =
        item.type() == ItemType.UNCERTAIN_DATE
            ? "CASE WHEN coalesce("
                + column
                + "_precision, 'DAY') NOT IN ('MONTH_AND_DAY', 'UNKNOWN') THEN "
                + column
                + " END"
            : column;
    return "CASE WHEN ("
        + birth
        + ") <= "
        + day
        + " THEN CAST(extract(year FROM age("
        + day
        + ", ("
        + birth
        + "))) AS integer) END";
  }

  /** The place of the class, from 1; 0 below the first. */
  String place(DataItem item, String column) {
    var ages = bounds.stream().map(String::valueOf).toList();
    return "width_bucket("
        + years(item, column)
        + ", CAST('{"
        + String.join(",", ages)
        + "}' AS integer[]))";
  }

  /** The class in words. */
  String words(DataItem item, String column) {
    var words = new StringBuilder("CASE ").append(place(item, column));
    words.append(" WHEN 0 THEN '").append(bounds.getFirst()).append("歳未満'");
    for (int i = 0; i < bounds.size(); i++) {
      int first = bounds.get(i);
      words.append(" WHEN ").append(i + 1).append(" THEN '").append(first);
      if (i == bounds.size() - 1) {
        words.append("歳以上'");
      } else {
        int last = bounds.get(i + 1) - 1;
        words.append(last == first ? "歳'" : "〜" + last + "歳'");
      }
    }
    return words.append(" END").toString();
  }
}
