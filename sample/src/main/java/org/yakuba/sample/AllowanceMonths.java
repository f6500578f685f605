package org.yakuba.sample;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the former system paid for the children of one recipient, month by month, by the law since
 * October 2024 (児童手当法第6条): the sample's own reckoning, so that a recalculation has something to be
 * compared with.
 */
final class AllowanceMonths {

  /** First month of the extract; the last is that of the base date. */
  static final YearMonth FIRST = YearMonth.of(2025, 10);

  private static final int UNDER_3 = 15_000;
  private static final int STANDARD = 10_000;
  private static final int THIRD = 30_000;
  private static final int THREE_YEARS = 36;
  private static final int THIRD_CHILD = 3;

  /**
   * Somebody who counts.
   *
   * @param from first month that counts
   * @param to last month that counts; of a child, that is paid for
   * @param paid whether the months are paid for, not only counted
   */
  record Member(Resident person, YearMonth from, YearMonth to, boolean paid) {}

  /**
   * One row of 月次明細.
   *
   * @param category code of the former system
   */
  record Row(YearMonth month, Resident child, int rank, String category, int yen) {}

  private AllowanceMonths() {}

  /** 年度末 of an age: 31 March on or after the day before the birthday. */
  static YearMonth yearEnd(LocalDate birth, int age) {
    boolean early =
        birth.getMonthValue() < Month.APRIL.getValue()
            || (birth.getMonth() == Month.APRIL && birth.getDayOfMonth() == 1);
    return YearMonth.of(birth.getYear() + age + (early ? 0 : 1), Month.MARCH);
  }

  /** The rows of the extract's months, in the order of month and rank. */
  static List<Row> of(List<Member> members, YearMonth last, @Nullable YearMonth end) {
    var rows = new ArrayList<Row>();
    for (var month = FIRST; !month.isAfter(last); month = month.plusMonths(1)) {
      if (end == null || !month.isAfter(end)) {
        rows.addAll(month(members, month));
      }
    }
    return rows;
  }

  private static List<Row> month(List<Member> members, YearMonth month) {
    List<Member> counted =
        members.stream()
            .filter(one -> !month.isBefore(one.from()) && !month.isAfter(one.to()))
            .sorted(Comparator.comparing(one -> one.person().birth))
            .toList();
    var rows = new ArrayList<Row>();
    for (int rank = 1; rank <= counted.size(); rank++) {
      var member = counted.get(rank - 1);
      rows.add(row(month, member, rank));
    }
    return counted.stream().anyMatch(Member::paid) ? rows : List.of();
  }

  private static Row row(YearMonth month, Member member, int rank) {
    if (!member.paid()) {
      return new Row(month, member.person(), rank, "4", 0);
    }
    if (rank >= THIRD_CHILD) {
      return new Row(month, member.person(), rank, "3", THIRD);
    }
    boolean under3 = !month.isAfter(YearMonth.from(member.person().birth).plusMonths(THREE_YEARS));
    return new Row(month, member.person(), rank, under3 ? "1" : "2", under3 ? UNDER_3 : STANDARD);
  }
}
