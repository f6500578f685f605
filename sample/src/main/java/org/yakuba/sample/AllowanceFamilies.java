package org.yakuba.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.sample.AllowanceMonths.Member;
import org.yakuba.sample.AllowanceMonths.Row;

/**
 * The child allowance of a town as its former system delivers it: the parents of every cluster with
 * children at home become recipients, each child with its own claim, students who are supported
 * count, twelve months are decided and paid, and now and then something was paid too much.
 */
final class AllowanceFamilies {

  private static final YearMonth LAST = YearMonth.from(World.BASE_DATE);
  private static final LocalDate REFORM_CLAIM = LocalDate.of(2024, 11, 20);
  private static final YearMonth REFORM = YearMonth.of(2024, 10);
  private static final int NO_CLAIM_PERCENT = 12;
  private static final int SUPPORTED_PERCENT = 60;
  private static final int CONSENT_PERCENT = 60;
  private static final int EMPLOYEE_PERCENT = 70;
  private static final int OVERPAID_PER_MILLE = 25;
  private static final int OVERPAID_YEN = 5_000;
  private static final int HIGH_SCHOOL = 18;
  private static final int UNIVERSITY = 22;
  private static final int PAYMENT_DAY = 10;

  private final SampleOptions options;
  private int recipients;
  private int payments;
  private int overpayments;
  private int clusters;

  AllowanceFamilies(SampleOptions options) {
    this.options = options;
  }

  /** The 認定 of the parents of a cluster. */
  List<AllowanceFamily> of(Cluster cluster) {
    Rng rng = Rng.stream(options.seed(), "allowance" + options.municipality(), clusters++);
    Map<Resident, List<Resident>> byParent = new LinkedHashMap<>();
    for (Resident child : cluster.residents) {
      Resident parent = child.present ? parentAtHome(child) : null;
      if (parent != null && !AllowanceMonths.yearEnd(child.birth, UNIVERSITY).isBefore(LAST)) {
        byParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(child);
      }
    }
    var families = new ArrayList<AllowanceFamily>();
    byParent.forEach((parent, children) -> {
      children.sort(Comparator.comparing(child -> child.birth));
      AllowanceFamily family = family(parent, children, rng);
      if (family != null) {
        families.add(family);
      }
    });
    return families;
  }

  private static @Nullable Resident parentAtHome(Resident child) {
    for (Resident parent : new Resident[] {child.father, child.mother}) {
      if (parent != null && parent.present && parent.household == child.household) {
        return parent;
      }
    }
    return null;
  }

  private @Nullable AllowanceFamily family(Resident parent, List<Resident> all, Rng rng) {
    LocalDate arrived = LocalDate.parse(parent.get(ResidentColumn.BECAME_RESIDENT_DATE));
    List<Resident> children =
        all.stream()
            .filter(child ->
                !AllowanceMonths.yearEnd(child.birth, HIGH_SCHOOL).isBefore(AllowanceMonths.FIRST)
                    && YearMonth.from(event(child, arrived))
                        .isBefore(AllowanceMonths.yearEnd(child.birth, HIGH_SCHOOL))
                    && event(child, arrived).plusDays(20).isBefore(World.BASE_DATE))
            .toList();
    if (children.isEmpty() || rng.percent(NO_CLAIM_PERCENT)) {
      return null;
    }
    var family = new AllowanceFamily(parent, String.format(Locale.ROOT, "%010d", ++recipients));
    LocalDate event =
        children.stream()
            .map(child -> event(child, arrived))
            .min(LocalDate::compareTo)
            .orElseThrow();
    LocalDate claim = event.plusDays(rng.between(3, 12));
    YearMonth start = YearMonth.from(event).plusMonths(1);
    YearMonth lastChild =
        children.stream()
            .map(child -> AllowanceMonths.yearEnd(child.birth, HIGH_SCHOOL))
            .max(YearMonth::compareTo)
            .orElseThrow();
    @Nullable YearMonth end = lastChild.isBefore(LAST) ? lastChild : null;
    boolean employee = rng.percent(EMPLOYEE_PERCENT);
    recipientRow(family, claim, event, start, end, employee, rng);
    var members = new ArrayList<Member>();
    int order = 0;
    for (Resident child : children) {
      members.add(child(family, child, ++order, event(child, arrived), event, claim, start, rng));
    }
    students(family, all, members, order, start, end, rng);
    money(family, AllowanceMonths.of(members, LAST, end), employee, rng);
    return family;
  }

  /** What a claim follows: the birth, or the arrival of both. */
  private static LocalDate event(Resident child, LocalDate arrived) {
    LocalDate own = LocalDate.parse(child.get(ResidentColumn.BECAME_RESIDENT_DATE));
    LocalDate later = own.isAfter(arrived) ? own : arrived;
    return later.isAfter(child.birth) ? later : child.birth;
  }

  private static void recipientRow(
      AllowanceFamily family,
      LocalDate claim,
      LocalDate event,
      YearMonth start,
      @Nullable YearMonth end,
      boolean employee,
      Rng rng) {
    Resident spouse = family.recipient.spouse;
    family.add(
        AllowanceFiles.RECIPIENT,
        family.number,
        family.recipient.number(),
        "1",
        employee ? "1" : "2",
        employee ? "1" : "3",
        claim.toString(),
        event.toString(),
        "0",
        claim.plusDays(rng.between(1, 20)).toString(),
        start.toString(),
        end == null ? "" : end.atEndOfMonth().toString(),
        end == null ? "" : "03",
        spouse != null && spouse.present ? spouse.number() : "",
        "1",
        "0",
        "0",
        rng.percent(CONSENT_PERCENT) ? "1" : "0",
        "",
        "");
  }

  private static Member child(
      AllowanceFamily family,
      Resident child,
      int order,
      LocalDate event,
      LocalDate firstEvent,
      LocalDate firstClaim,
      YearMonth start,
      Rng rng) {
    LocalDate claim = event.equals(firstEvent) ? firstClaim : event.plusDays(rng.between(3, 12));
    YearMonth from = YearMonth.from(event).plusMonths(1);
    YearMonth payableFrom = from.isBefore(start) ? start : from;
    YearMonth payableTo = AllowanceMonths.yearEnd(child.birth, HIGH_SCHOOL);
    family.add(
        AllowanceFiles.CHILD,
        family.number,
        child.number(),
        Integer.toString(order),
        child.birth.toString(),
        "20",
        "1",
        "1",
        "1",
        child.birth.toString(),
        "",
        "1",
        "",
        "",
        claim.toString(),
        event.toString(),
        "0",
        payableFrom.toString(),
        payableTo.toString());
    return new Member(child, payableFrom, payableTo, true);
  }

  /** Those past high school who are supported; a child of last year may be one this year. */
  private static void students(
      AllowanceFamily family,
      List<Resident> all,
      List<Member> members,
      int children,
      YearMonth start,
      @Nullable YearMonth end,
      Rng rng) {
    int order = children;
    for (Resident person : all) {
      YearMonth school = AllowanceMonths.yearEnd(person.birth, HIGH_SCHOOL);
      boolean supported = rng.percent(SUPPORTED_PERCENT);
      if (!supported || !school.isBefore(LAST) || (end != null && !school.isBefore(end))) {
        continue;
      }
      boolean sinceReform = !school.isBefore(YearMonth.of(2025, 3));
      LocalDate claim = sinceReform ? school.atDay(PAYMENT_DAY) : REFORM_CLAIM;
      YearMonth counted = sinceReform ? school.plusMonths(1) : REFORM;
      YearMonth from = counted.isBefore(start) ? start : counted;
      if (!from.isAfter(school)) {
        from = school.plusMonths(1);
      }
      YearMonth until = AllowanceMonths.yearEnd(person.birth, UNIVERSITY);
      YearMonth to = end != null && end.isBefore(until) ? end : until;
      family.add(
          AllowanceFiles.STUDENT,
          family.number,
          person.number(),
          Integer.toString(++order),
          person.birth.toString(),
          claim.toString(),
          "",
          sinceReform ? "0" : "1",
          "学費と仕送り",
          "1",
          until.atEndOfMonth().toString(),
          "",
          from.toString(),
          to.toString());
      members.add(new Member(person, from, to, false));
    }
  }

  private void money(AllowanceFamily family, List<Row> rows, boolean employee, Rng rng) {
    for (Row row : rows) {
      family.add(
          AllowanceFiles.MONTH,
          family.number,
          row.month().toString(),
          row.child().number(),
          Integer.toString(row.rank()),
          row.category(),
          Integer.toString(row.yen()),
          employee ? "1" : "2");
    }
    boolean overpaid = rng.perMille(OVERPAID_PER_MILLE);
    for (var month = AllowanceMonths.FIRST; !month.isAfter(LAST); month = month.plusMonths(2)) {
      payment(family, rows, month, overpaid && month.equals(YearMonth.of(2026, 4)));
    }
  }

  /** The payment of two months, in the month after them. */
  private void payment(AllowanceFamily family, List<Row> rows, YearMonth first, boolean overpaid) {
    YearMonth last = first.plusMonths(1);
    List<Row> paid =
        rows.stream()
            .filter(row -> row.yen() > 0)
            .filter(row -> row.month().equals(first) || row.month().equals(last))
            .toList();
    if (paid.isEmpty()) {
      return;
    }
    int yen = paid.stream().mapToInt(Row::yen).sum();
    if (overpaid) {
      yen += OVERPAID_YEN;
      overpayment(family, paid.getLast());
    }
    YearMonth due = first.plusMonths(2);
    LocalDate day = bankingDay(due.atDay(PAYMENT_DAY));
    family.add(
        AllowanceFiles.PAYMENT,
        String.format(Locale.ROOT, "P%09d", ++payments),
        family.number,
        due.toString(),
        "1",
        paid.getFirst().month().toString(),
        paid.getLast().month().toString(),
        Integer.toString(yen),
        "0",
        day.toString(),
        day.isAfter(World.BASE_DATE) ? "1" : "2",
        "",
        "");
  }

  /** To be set off, partly set off, or asked back: one after the other. */
  private void overpayment(AllowanceFamily family, Row row) {
    int kind = overpayments++ % 3;
    family.add(
        AllowanceFiles.OVERPAYMENT,
        family.number,
        row.month().toString(),
        row.child().number(),
        Integer.toString(OVERPAID_YEN),
        Integer.toString(kind == 1 ? OVERPAID_YEN / 2 : OVERPAID_YEN),
        kind == 0 ? "" : kind == 1 ? "1" : "2",
        kind == 2 ? String.format(Locale.ROOT, "N%06d", overpayments) : "",
        kind == 2 ? "2026-10-30" : "",
        "2028-06-30");
  }

  private static LocalDate bankingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }
}
