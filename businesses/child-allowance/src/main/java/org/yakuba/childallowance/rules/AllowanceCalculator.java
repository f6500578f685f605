package org.yakuba.childallowance.rules;

import static org.yakuba.childallowance.rules.HouseholdTable.NONE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The monthly amount of one recipient after the other (児童手当法第6条), without making objects: {@link
 * #open} takes the facts of one, {@link #month} pays for one month. What was counted and why can be
 * asked until the next call. Not for several threads at once.
 */
public final class AllowanceCalculator {

  private static final int MOST = Household.MOST_CHILDREN;
  private static final int NEVER = Integer.MAX_VALUE;

  private final ChildAllowanceLaw law;
  private final StartMonth startMonth;

  // The recipient that is open; children eldest first.
  private boolean facility;
  private @Nullable Income income;
  private int entitledFrom;
  private int children;
  private final int[] place = new int[MOST];
  private final int[] birth = new int[MOST];
  private final int[] under3Until = new int[MOST];
  private final int[] march = new int[MOST];
  private final int[] from = new int[MOST];
  private final int[] to = new int[MOST];
  private final int[] equivalentFrom = new int[MOST];
  private final int[] equivalentTo = new int[MOST];

  // The month.
  private int counted;
  private final int[] countedChild = new int[MOST];
  private final Category[] category = new Category[MOST];
  private final int[] amount = new int[MOST];

  /**
   * @param closed 閉庁日, for the time limit of fifteen days
   */
  public AllowanceCalculator(ChildAllowanceLaw law, Predicate<LocalDate> closed) {
    this.law = law;
    this.startMonth = new StartMonth(law, closed);
  }

  StartMonth startMonth() {
    return startMonth;
  }

  // ---- the recipient

  /** Takes the facts of one recipient. */
  public void open(HouseholdTable table, int recipient) {
    facility = table.isFacility(recipient);
    income = table.income(recipient);
    int claim = table.household(recipient, HouseholdTable.CLAIM);
    int event = table.household(recipient, HouseholdTable.EVENT);
    boolean transitional = table.household(recipient, HouseholdTable.TRANSITIONAL) == 1;
    entitledFrom = startMonth.of(claim, event, transitional);
    int end = table.household(recipient, HouseholdTable.END);
    int entitledTo = end == NONE ? NEVER : Months.ofEpochDay(end);
    children = 0;
    int first = table.firstChild(recipient);
    for (int i = 0; i < table.children(recipient); i++) {
      open(table, first + i, i, entitledTo);
    }
  }

  private void open(HouseholdTable table, int child, int childPlace, int entitledTo) {
    int born = table.child(child, HouseholdTable.BIRTH);
    int at = insert(born);
    var birthDate = LocalDate.ofEpochDay(born);
    place[at] = childPlace;
    birth[at] = born;
    march[at] = Months.marchOfAge0(birthDate);
    under3Until[at] = Months.of(birthDate) + ChildAllowanceLaw.UNDER_3_MONTHS;
    int careFrom = table.child(child, HouseholdTable.CARE_FROM);
    int careTo = table.child(child, HouseholdTable.CARE_TO);
    from[at] =
        livesWhereItCounts(table.residence(child))
            ? Math.max(
                careFrom == NONE ? Months.of(birthDate) : Months.ofEpochDay(careFrom),
                childStart(table, child))
            : NEVER;
    to[at] = careTo == NONE ? entitledTo : Math.min(entitledTo, Months.ofEpochDay(careTo));
    int equivalent = table.child(child, HouseholdTable.EQUIVALENT_CLAIM);
    equivalentFrom[at] =
        equivalent == NONE ? NEVER : start(table, child, HouseholdTable.EQUIVALENT_CLAIM);
    int end = table.child(child, HouseholdTable.EQUIVALENT_END);
    equivalentTo[at] = end == NONE ? NEVER : Months.ofEpochDay(end);
  }

  /** Makes room for a child so that the eldest stand first, those of one day in recorded order. */
  private int insert(int born) {
    int at = children++;
    while (at > 0 && birth[at - 1] > born) {
      copy(at - 1, at);
      at--;
    }
    return at;
  }

  private void copy(int source, int target) {
    place[target] = place[source];
    birth[target] = birth[source];
    under3Until[target] = under3Until[source];
    march[target] = march[source];
    from[target] = from[source];
    to[target] = to[source];
    equivalentFrom[target] = equivalentFrom[source];
    equivalentTo[target] = equivalentTo[source];
  }

  /** 国内居住要件; the facility is paid for those who live in it. */
  private boolean livesWhereItCounts(Residence residence) {
    return switch (residence) {
      case DOMESTIC, STUDY_ABROAD -> true;
      case IN_FACILITY -> facility;
      case OVERSEAS -> false;
    };
  }

  /** The child's own claim, else the recipient's; never before the recipient is entitled. */
  private int childStart(HouseholdTable table, int child) {
    return table.child(child, HouseholdTable.CHILD_CLAIM) == NONE
        ? entitledFrom
        : Math.max(entitledFrom, start(table, child, HouseholdTable.CHILD_CLAIM));
  }

  private int start(HouseholdTable table, int child, int claim) {
    return startMonth.of(
        table.child(child, claim),
        table.child(child, claim + 1),
        table.child(child, claim + 2) == 1);
  }

  // ---- the month

  /** A month as {@link #month(int)} takes it. */
  public static int month(YearMonth month) {
    return Months.of(month);
  }

  /** Counts and pays for one month; the answer is its amount in yen. */
  public int month(int month) {
    counted = 0;
    return switch (law.rates(month)) {
      case MonthlyRates.Current rates -> facility ? facility(month, rates) : parent(month, rates);
      case MonthlyRates.Former rates -> facility ? facility(month, rates) : parent(month, rates);
    };
  }

  private int parent(int month, MonthlyRates.Current rates) {
    int total = 0;
    for (int i = 0; i < children; i++) {
      if (!inCare(i, month)) {
        continue;
      }
      boolean payable = month <= yearEnd(i, rates.payUntilAge());
      if (payable) {
        int order = counted + 1;
        total +=
            order >= 3
                ? count(i, Category.THIRD_OR_LATER, rates.third())
                : month <= under3Until[i]
                    ? count(i, Category.UNDER_3, rates.under3())
                    : count(i, Category.STANDARD, rates.standard());
      } else if (month <= yearEnd(i, rates.countUntilAge())
          && month >= equivalentFrom[i]
          && month <= equivalentTo[i]) {
        count(i, Category.COUNT_ONLY, 0);
      }
    }
    return total;
  }

  private int parent(int month, MonthlyRates.Former rates) {
    if (income == null) {
      throw new IllegalArgumentException("A month until September 2024 asks for the income");
    }
    var standing = rates.standing(income);
    int total = 0;
    for (int i = 0; i < children; i++) {
      if (inCare(i, month) && month <= yearEnd(i, rates.countUntilAge())) {
        total +=
            month > yearEnd(i, rates.payUntilAge())
                ? count(i, Category.COUNT_ONLY, 0)
                : paid(i, month, rates, standing);
      }
    }
    return total;
  }

  private int paid(int i, int month, MonthlyRates.Former rates, IncomeStanding standing) {
    return switch (standing) {
      case OVER_UPPER_LIMIT -> count(i, Category.OVER_UPPER_LIMIT, 0);
      case SPECIAL_BENEFIT -> count(i, Category.SPECIAL_BENEFIT, rates.specialBenefit());
      case BELOW_LIMIT ->
          month <= under3Until[i]
              ? count(i, Category.UNDER_3, rates.under3())
              : month > yearEnd(i, rates.primaryUntilAge())
                  ? count(i, Category.STANDARD, rates.juniorHigh())
                  : counted >= 2
                      ? count(i, Category.THIRD_OR_LATER, rates.primaryThird())
                      : count(i, Category.STANDARD, rates.primaryFirstSecond());
    };
  }

  private int facility(int month, MonthlyRates.Current rates) {
    int total = 0;
    for (int i = 0; i < children; i++) {
      if (inCare(i, month) && month <= yearEnd(i, rates.payUntilAge())) {
        total +=
            month <= under3Until[i]
                ? count(i, Category.UNDER_3, rates.facilityUnder3())
                : count(i, Category.STANDARD, rates.facilityStandard());
      }
    }
    return total;
  }

  private int facility(int month, MonthlyRates.Former rates) {
    int total = 0;
    for (int i = 0; i < children; i++) {
      if (inCare(i, month) && month <= yearEnd(i, rates.payUntilAge())) {
        total +=
            month <= under3Until[i]
                ? count(i, Category.UNDER_3, rates.under3())
                : count(
                    i,
                    Category.STANDARD,
                    month > yearEnd(i, rates.primaryUntilAge())
                        ? rates.juniorHigh()
                        : rates.primaryFirstSecond());
      }
    }
    return total;
  }

  private boolean inCare(int i, int month) {
    return month >= from[i] && month <= to[i];
  }

  /** The March that ends the fiscal year in which an age is reached. */
  private int yearEnd(int i, int age) {
    return march[i] + age * Months.PER_YEAR;
  }

  private int count(int i, Category under, int yen) {
    countedChild[counted] = i;
    category[counted] = under;
    amount[counted] = yen;
    counted++;
    return yen;
  }

  // ---- what came of it

  /** The first month for which the recipient is entitled. */
  int entitledFrom() {
    return entitledFrom;
  }

  /** How many children were counted. */
  public int counted() {
    return counted;
  }

  /** Place in the record of the child of a rank; the first has rank 1. */
  public int childOf(int rank) {
    return place[countedChild[rank - 1]];
  }

  /** Under which head the child of a rank is paid for. */
  public Category categoryOf(int rank) {
    return category[rank - 1];
  }

  /** The amount for the child of a rank, in yen. */
  public int amountOf(int rank) {
    return amount[rank - 1];
  }

  /**
   * 団体独自の上乗せ for the child of a rank, in yen.
   *
   * @param month the month that was asked for
   */
  public int additionOf(int rank, int month) {
    return law.addition(month).of(category[rank - 1]);
  }

  /** Whether the recipient is a facility, whose children have no rank. */
  public boolean isFacility() {
    return facility;
  }
}
