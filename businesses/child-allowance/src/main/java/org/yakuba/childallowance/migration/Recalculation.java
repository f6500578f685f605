package org.yakuba.childallowance.migration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.rules.Child;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.ChildAllowanceRule;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.childallowance.rules.Household;
import org.yakuba.childallowance.rules.RecipientType;
import org.yakuba.childallowance.rules.Residence;
import org.yakuba.kernel.assess.TraceSink;

/**
 * 再計算 (データ移行 §5): the months that a former system delivered of one recipient, calculated by the
 * rule that pays (児童手当法第6条). The facts come as one text per recipient and the amounts go back as
 * one, so that a whole extract streams through.
 */
final class Recalculation {
  private static final String LINE = "\n";
  private static final String CELL = "\t";
  private static final int MOST_CELLS = 12;

  private final ChildAllowanceLaw law;
  private final Predicate<LocalDate> closed;

  Recalculation(ChildAllowanceLaw law, Predicate<LocalDate> closed) {
    this.law = law;
    this.closed = closed;
  }

  /**
   * Amounts of the months.
   *
   * @param values capacity, 請求日, 事由発生日, 経過措置, 消滅日, first and last month, and the children: one line
   *     each of number, birth, 監護開始日, 監護終了日, residence, 請求日, 事由発生日, 経過措置 and, of those of
   *     university age, 確認書受付日, 事由発生日, 経過措置, 終了日
   * @return one line for each child of each month: month, number, 第何子, 区分, yen; null for none
   */
  @Nullable String derive(List<@Nullable String> values) {
    var children = new ArrayList<Child>();
    for (String line : required(values, 7).split(LINE)) {
      children.add(child(line.split(CELL, MOST_CELLS)));
    }
    var household =
        new Household(
            RecipientType.valueOf(required(values, 0)),
            claim(values.get(1), values.get(2), values.get(3)),
            day(values.get(4)),
            null,
            children);
    var months =
        new ChildAllowanceRule(law, closed)
            .assess(
                household,
                YearMonth.parse(required(values, 5)),
                YearMonth.parse(required(values, 6)),
                TraceSink.NONE)
            .months();
    var text = new StringBuilder();
    for (var month : months) {
      for (var child : month.children()) {
        text.append(text.isEmpty() ? "" : LINE)
            .append(month.month().atDay(1))
            .append(CELL)
            .append(child.childId())
            .append(CELL)
            .append(child.order() == null ? "" : child.order())
            .append(CELL)
            .append(child.category())
            .append(CELL)
            .append(child.amountYen());
      }
    }
    return text.isEmpty() ? null : text.toString();
  }

  private static Child child(String[] cells) {
    return new Child(
        cells[0],
        LocalDate.parse(cells[1]),
        day(cells[2]),
        day(cells[3]),
        Residence.valueOf(cells[4]),
        cells[5].isEmpty() ? null : claim(cells[5], cells[6], cells[7]),
        cells[8].isEmpty()
            ? null
            : new Child.CareEquivalent(claim(cells[8], cells[9], cells[10]), day(cells[11])));
  }

  private static Claim claim(
      @Nullable String date, @Nullable String event, @Nullable String transitional) {
    return new Claim(
        LocalDate.parse(Objects.requireNonNull(date)), day(event), "1".equals(transitional));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null || text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static String required(List<@Nullable String> values, int place) {
    return Objects.requireNonNull(values.get(place));
  }
}
