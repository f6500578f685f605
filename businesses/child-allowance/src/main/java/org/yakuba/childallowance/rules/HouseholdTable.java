package org.yakuba.childallowance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The facts about many recipients side by side in memory, without an object for each: what the
 * monthly run works through. Days are counted from 1 January 1970; {@link #NONE} stands for no day.
 */
public final class HouseholdTable {

  /** No day. */
  public static final int NONE = Integer.MIN_VALUE;

  // One recipient.
  static final int FACILITY = 0;
  static final int CLAIM = 1;
  static final int EVENT = 2;
  static final int TRANSITIONAL = 3;
  static final int END = 4;
  static final int DEPENDENTS = 5;
  static final int ELDERLY = 6;
  static final int FIRST_CHILD = 7;
  private static final int HOUSEHOLD_WIDTH = 8;

  // One child; the three items of a claim stand in the order of a recipient's.
  static final int BIRTH = 0;
  static final int CARE_FROM = 1;
  static final int CARE_TO = 2;
  static final int RESIDENCE = 3;
  static final int CHILD_CLAIM = 4;
  static final int EQUIVALENT_CLAIM = 7;
  static final int EQUIVALENT_END = 10;
  private static final int CHILD_WIDTH = 11;

  private static final Residence[] RESIDENCES = Residence.values();
  private static final int NO_INCOME = -1;

  private int[] households;
  private long[] incomes;
  private int[] children;
  private int size;
  private int childCount;

  /** An empty table with room for so many recipients and children; it grows when they are more. */
  public HouseholdTable(int recipients, int children) {
    this.households = new int[Math.multiplyExact(recipients + 1, HOUSEHOLD_WIDTH)];
    this.incomes = new long[recipients + 1];
    this.children = new int[Math.multiplyExact(children, CHILD_WIDTH)];
  }

  static HouseholdTable of(Household household) {
    var table = new HouseholdTable(1, household.children().size());
    table.add(household);
    return table;
  }

  /** How many recipients the table holds. */
  public int size() {
    return size;
  }

  /** How many children the table holds. */
  public int childCount() {
    return childCount;
  }

  /** Forgets everything; the room stays. */
  public void clear() {
    size = 0;
    childCount = 0;
  }

  /**
   * Adds a recipient of months since October 2024, whose children follow by {@link #addChild}.
   *
   * @param claim day of the claim
   * @param event day of the event, or {@link #NONE}
   * @param end 消滅日, or {@link #NONE}
   */
  public void addRecipient(boolean facility, int claim, int event, boolean transitional, int end) {
    int at = room();
    households[at + FACILITY] = facility ? 1 : 0;
    households[at + CLAIM] = claim;
    households[at + EVENT] = event;
    households[at + TRANSITIONAL] = transitional ? 1 : 0;
    households[at + END] = end;
    households[at + DEPENDENTS] = 0;
    households[at + ELDERLY] = 0;
    incomes[size] = NO_INCOME;
    households[at + FIRST_CHILD] = childCount;
    size++;
    households[size * HOUSEHOLD_WIDTH + FIRST_CHILD] = childCount;
  }

  /**
   * Adds a child of the recipient that was added last; {@link #NONE} stands for no day.
   *
   * @param claim day of the child's own claim, {@link #NONE} when the recipient's holds for it
   * @param equivalent day of the confirmation of 監護相当, {@link #NONE} without one
   */
  public void addChild(
      int birth,
      int careFrom,
      int careTo,
      Residence residence,
      int claim,
      int event,
      boolean transitional,
      int equivalent,
      int equivalentEvent,
      boolean equivalentTransitional,
      int equivalentEnd) {
    int at = childRoom();
    children[at + BIRTH] = birth;
    children[at + CARE_FROM] = careFrom;
    children[at + CARE_TO] = careTo;
    children[at + RESIDENCE] = residence.ordinal();
    children[at + CHILD_CLAIM] = claim;
    children[at + CHILD_CLAIM + 1] = event;
    children[at + CHILD_CLAIM + 2] = transitional ? 1 : 0;
    children[at + EQUIVALENT_CLAIM] = equivalent;
    children[at + EQUIVALENT_CLAIM + 1] = equivalentEvent;
    children[at + EQUIVALENT_CLAIM + 2] = equivalentTransitional ? 1 : 0;
    children[at + EQUIVALENT_END] = equivalentEnd;
    childCount++;
    households[size * HOUSEHOLD_WIDTH + FIRST_CHILD] = childCount;
  }

  private int room() {
    int at = size * HOUSEHOLD_WIDTH;
    if (households.length < at + 2 * HOUSEHOLD_WIDTH) {
      households = Arrays.copyOf(households, 2 * households.length);
      incomes = Arrays.copyOf(incomes, 2 * incomes.length);
    }
    return at;
  }

  private int childRoom() {
    int at = childCount * CHILD_WIDTH;
    if (children.length < at + CHILD_WIDTH) {
      children = Arrays.copyOf(children, Math.max(2 * children.length, at + CHILD_WIDTH));
    }
    return at;
  }

  /** Adds the facts about one recipient after the others. */
  public void add(Household household) {
    int at = room();
    households[at + FACILITY] = household.recipientType() == RecipientType.FACILITY ? 1 : 0;
    put(households, at + CLAIM, household.claim());
    households[at + END] = day(household.entitlementEndDate());
    var income = household.income();
    households[at + DEPENDENTS] = income == null ? 0 : income.dependents();
    households[at + ELDERLY] = income == null ? 0 : income.elderlyDependents();
    incomes[size] = income == null ? NO_INCOME : income.adjustedYen();
    households[at + FIRST_CHILD] = childCount;
    household.children().forEach(this::add);
    size++;
    households[size * HOUSEHOLD_WIDTH + FIRST_CHILD] = childCount;
  }

  private void add(Child child) {
    int at = childRoom();
    children[at + BIRTH] = day(child.birthDate());
    children[at + CARE_FROM] = day(child.careFrom());
    children[at + CARE_TO] = day(child.careTo());
    children[at + RESIDENCE] = child.residence().ordinal();
    put(children, at + CHILD_CLAIM, child.claim());
    var equivalent = child.careEquivalent();
    put(children, at + EQUIVALENT_CLAIM, equivalent == null ? null : equivalent.claim());
    children[at + EQUIVALENT_END] = equivalent == null ? NONE : day(equivalent.endDate());
    childCount++;
  }

  private static void put(int[] row, int at, @Nullable Claim claim) {
    row[at] = claim == null ? NONE : day(claim.date());
    row[at + 1] = claim == null ? NONE : day(claim.eventDate());
    row[at + 2] = claim != null && claim.reform2024Transitional() ? 1 : 0;
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? NONE : Math.toIntExact(date.toEpochDay());
  }

  // ---- reading

  /** Place in the table of the first child of a recipient. */
  public int firstChild(int recipient) {
    return household(recipient, FIRST_CHILD);
  }

  /** How many children a recipient has. */
  public int children(int recipient) {
    return household(recipient + 1, FIRST_CHILD) - firstChild(recipient);
  }

  int household(int recipient, int item) {
    return households[recipient * HOUSEHOLD_WIDTH + item];
  }

  int child(int child, int item) {
    return children[child * CHILD_WIDTH + item];
  }

  boolean isFacility(int recipient) {
    return household(recipient, FACILITY) == 1;
  }

  Residence residence(int child) {
    return RESIDENCES[child(child, RESIDENCE)];
  }

  @Nullable Income income(int recipient) {
    return incomes[recipient] == NO_INCOME
        ? null
        : new Income(
            incomes[recipient], household(recipient, DEPENDENTS), household(recipient, ELDERLY));
  }

  /** The facts about one recipient as they were added; children are named by their place. */
  public Household facts(int recipient) {
    var found = new ArrayList<Child>();
    int first = firstChild(recipient);
    for (int i = first; i < first + children(recipient); i++) {
      var equivalent = claim(children, i * CHILD_WIDTH + EQUIVALENT_CLAIM);
      found.add(
          new Child(
              Integer.toString(i - first + 1),
              LocalDate.ofEpochDay(child(i, BIRTH)),
              date(child(i, CARE_FROM)),
              date(child(i, CARE_TO)),
              residence(i),
              claim(children, i * CHILD_WIDTH + CHILD_CLAIM),
              equivalent == null
                  ? null
                  : new Child.CareEquivalent(equivalent, date(child(i, EQUIVALENT_END)))));
    }
    var claim = claim(households, recipient * HOUSEHOLD_WIDTH + CLAIM);
    if (claim == null) {
      throw new IllegalStateException("A recipient has a claim");
    }
    return new Household(
        isFacility(recipient) ? RecipientType.FACILITY : RecipientType.PARENT,
        claim,
        date(household(recipient, END)),
        income(recipient),
        found);
  }

  private static @Nullable Claim claim(int[] row, int at) {
    return row[at] == NONE
        ? null
        : new Claim(LocalDate.ofEpochDay(row[at]), date(row[at + 1]), row[at + 2] == 1);
  }

  private static @Nullable LocalDate date(int day) {
    return day == NONE ? null : LocalDate.ofEpochDay(day);
  }

  /**
   * The sum of all numbers in the table: reading them all once is the least that any run over the
   * table does.
   */
  public long readAll() {
    long sum = 0;
    for (int i = 0; i < size * HOUSEHOLD_WIDTH; i++) {
      sum += households[i];
    }
    for (int i = 0; i < childCount * CHILD_WIDTH; i++) {
      sum += children[i];
    }
    return sum;
  }
}
