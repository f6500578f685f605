package org.yakuba.childallowance.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import org.yakuba.kernel.parameter.DatedParameter;
import org.yakuba.kernel.parameter.DatedParameters;
import org.yakuba.kernel.parameter.MunicipalParameters;
import org.yakuba.kernel.parameter.MunicipalValues;

/**
 * The law of the child allowance for every month that the program can be asked about: the national
 * values and what one municipality has set, complete or refused.
 */
public final class ChildAllowanceLaw {

  /** The first month that can be asked about: limits of income are known from here on. */
  public static final YearMonth FIRST_MONTH = YearMonth.of(2022, 6);

  /** The last month that can be asked about. */
  public static final YearMonth LAST_MONTH = YearMonth.of(2099, 12);

  /** A child is under 3 for this purpose through the month of its third birthday. */
  static final int UNDER_3_MONTHS = 3 * Months.PER_YEAR;

  private static final int PAYMENT_AHEAD_MONTHS = Months.PER_YEAR;

  private final DatedParameters parameters;
  private final MunicipalValues municipal;
  private final MonthlyRates[] rates;
  private final LocalAddition[] additions;
  private final int[] paymentMonth;
  private final int firstMonth = Months.of(FIRST_MONTH);
  private final int claimDays;
  private final int transitionalDeadline;
  private final int transitionalStart;

  private ChildAllowanceLaw(DatedParameters parameters, MunicipalValues municipal) {
    this.parameters = parameters;
    this.municipal = municipal;
    int months = Months.of(LAST_MONTH) - firstMonth + 1;
    this.rates = new MonthlyRates[months];
    this.additions = new LocalAddition[months];
    this.paymentMonth = new int[months];
    for (int i = 0; i < months; i++) {
      var month = FIRST_MONTH.plusMonths(i);
      rates[i] = rates(month.atDay(1));
      if (i > 0 && rates[i].equals(rates[i - 1])) {
        rates[i] = rates[i - 1];
      }
      additions[i] = LocalAddition.of(municipal, month.atDay(1));
      paymentMonth[i] = Months.of(paymentMonth(month));
      paymentDay(month);
    }
    this.claimDays = Integer.parseInt(only("fifteenDayRule"));
    this.transitionalDeadline = (int) LocalDate.parse(only("transitionalDeadline")).toEpochDay();
    this.transitionalStart = Months.of(LocalDate.parse(only("transitionalStart")));
  }

  /** The values of the law that are the same for every municipality. */
  public static DatedParameters nationalParameters() {
    return DatedParameters.resource(
        ChildAllowanceLaw.class, "/org/yakuba/childallowance/parameters.yaml");
  }

  /** What the law leaves to the municipality. */
  public static MunicipalParameters municipalParameters() {
    return MunicipalParameters.resource(
        ChildAllowanceLaw.class, "/org/yakuba/childallowance/municipal-parameters.yaml");
  }

  /** The law as the national parameters have it. */
  public static ChildAllowanceLaw national() {
    return of(nationalParameters());
  }

  /** The law for a municipality that has set nothing itself. */
  public static ChildAllowanceLaw of(DatedParameters parameters) {
    return of(parameters, municipalParameters().defaults());
  }

  /**
   * The law of a municipality.
   *
   * @param municipal what it has set, as known at some moment
   * @throws RuntimeException when a value is missing for a month that can be asked about
   */
  public static ChildAllowanceLaw of(DatedParameters parameters, MunicipalValues municipal) {
    return new ChildAllowanceLaw(parameters, municipal);
  }

  /** 18歳年度末: the last month for which a child can be paid (児童手当法第3条第1項). */
  public YearMonth payableUntil(LocalDate birth) {
    return yearEnd(birth, current().payUntilAge());
  }

  /** 22歳年度末: the last month in which somebody can count (児童手当法施行令). */
  public YearMonth countedUntil(LocalDate birth) {
    return yearEnd(birth, current().countUntilAge());
  }

  /** 支払期月 of a month. */
  public YearMonth paidIn(YearMonth month) {
    return Months.toYearMonth(paymentMonth(Months.of(month)));
  }

  private static YearMonth yearEnd(LocalDate birth, int age) {
    return Months.toYearMonth(Months.marchOfAge0(birth) + age * Months.PER_YEAR);
  }

  /** The ages of the present law. */
  private MonthlyRates.Current current() {
    if (rates[rates.length - 1] instanceof MonthlyRates.Current current) {
      return current;
    }
    throw new IllegalStateException("The last month is one of the present law");
  }

  /** SHA-256 of all parameters and values, those of the municipality included. */
  public String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(parameters.fingerprint().getBytes(StandardCharsets.US_ASCII));
      digest.update(municipal.fingerprint().getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * Months paid in one 支払期月.
   *
   * @param from first
   * @param to last
   */
  public record Period(YearMonth from, YearMonth to) {}

  /** The months that are paid in a month; empty when it is no 支払期月. */
  public Optional<Period> period(YearMonth paymentMonth) {
    int payment = Months.of(paymentMonth);
    int first = -1;
    int last = -1;
    for (int month = payment - Months.PER_YEAR; month < payment; month++) {
      if (month >= firstMonth && paymentMonth(month) == payment) {
        first = first < 0 ? month : first;
        last = month;
      }
    }
    return first < 0
        ? Optional.empty()
        : Optional.of(new Period(Months.toYearMonth(first), Months.toYearMonth(last)));
  }

  /**
   * 支払日: the day of the month that the municipality has set, or the open day before it when it is
   * closed then.
   *
   * @param closed 閉庁日・金融機関の休業日
   */
  public LocalDate paymentDate(YearMonth paymentMonth, Predicate<LocalDate> closed) {
    var day = paymentMonth.atDay(paymentDay(paymentMonth));
    while (closed.test(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private int paymentDay(YearMonth month) {
    return municipal.integerOn("paymentDay", month.atDay(1));
  }

  /** 団体独自の上乗せ in a month. */
  LocalAddition addition(int month) {
    return additions[month - firstMonth];
  }

  /** 団体独自の上乗せ in a month. */
  public LocalAddition addition(YearMonth month) {
    return addition(Months.of(month));
  }

  /** Law and article of a parameter. */
  String basis(String parameter) {
    return parameters.get(parameter).legalBasis();
  }

  /**
   * 所得の判定 of a month; empty when incomes no longer matter in it.
   *
   * @param month not before {@link #FIRST_MONTH}
   */
  public Optional<IncomeStanding> standing(YearMonth month, Income income) {
    return rates(Months.of(month)) instanceof MonthlyRates.Former former
        ? Optional.of(former.standing(income))
        : Optional.empty();
  }

  MonthlyRates rates(int month) {
    return rates[month - firstMonth];
  }

  /** 支払期月: the month in which the allowance for a month is paid. */
  int paymentMonth(int month) {
    return paymentMonth[month - firstMonth];
  }

  /** Days from the day after the event within which a claim reaches back to it. */
  public int claimDays() {
    return claimDays;
  }

  /** Last day, since 1970, for a claim under the transition of October 2024. */
  public int transitionalDeadline() {
    return transitionalDeadline;
  }

  /** Month from which a claim under the transition pays at the earliest. */
  int transitionalStart() {
    return transitionalStart;
  }

  private MonthlyRates rates(LocalDate first) {
    if (first.isBefore(start("amountStandard"))) {
      return new MonthlyRates.Former(
          yen("old.amountUnder3", first),
          yen("old.amountPrimaryFirstSecond", first),
          yen("old.amountPrimaryThird", first),
          yen("old.amountJuniorHigh", first),
          yen("old.amountSpecialBenefit", first),
          yen("old.incomeLimitBase", first),
          yen("old.incomeUpperLimitBase", first),
          yen("old.incomePerDependent", first),
          yen("old.incomePerElderly", first),
          age("old.primaryUntilAge", first),
          age("old.payUntilAge", first),
          age("old.countUntilAge", first));
    }
    return new MonthlyRates.Current(
        yen("amountUnder3", first),
        yen("amountStandard", first),
        yen("amountThird", first),
        yen("amountFacilityUnder3", first),
        yen("amountFacilityStandard", first),
        age("payUntilAge", first),
        age("countUntilAge", first));
  }

  private LocalDate start(String id) {
    return parameters.get(id).values().getFirst().from();
  }

  private int yen(String id, LocalDate day) {
    return Math.toIntExact(parameters.get(id).yenOn(day).amount());
  }

  private int age(String id, LocalDate day) {
    return parameters.get(id).integerOn(day);
  }

  /** A value that holds for claims of all times; the program has no rule for a second one. */
  private String only(String id) {
    DatedParameter parameter = parameters.get(id);
    if (parameter.values().size() != 1) {
      throw new IllegalArgumentException("パラメータ " + id + " の値は1つだけです");
    }
    return parameter.values().getFirst().value();
  }

  private YearMonth paymentMonth(YearMonth month) {
    for (int ahead = 1; ahead <= PAYMENT_AHEAD_MONTHS; ahead++) {
      var payment = month.plusMonths(ahead);
      var list = parameters.get("paymentMonths").on(payment.atDay(1)).split(",");
      if (Arrays.asList(list).contains(Integer.toString(payment.getMonthValue()))) {
        return payment;
      }
    }
    throw new IllegalArgumentException("支払期月がありません: " + month);
  }
}
