package org.yakuba.sample;

import static org.yakuba.sample.ResidentColumn.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Flaws between rows: duplicates, missing parents, contradictions between the people of a
 * household.
 */
final class RelationFlaws {

  private final VictimFamily family;
  private final World world;
  private final Resident child;

  RelationFlaws(VictimFamily family) {
    this.family = family;
    this.world = family.life.world;
    this.child = family.child;
  }

  Flaw make(FlawKind kind, int nth) {
    return switch (kind) {
      case DUPLICATE_PERSON -> duplicatePerson();
      case DUPLICATE_ADDRESSEE_NUMBER -> duplicateAddresseeNumber();
      case DUPLICATE_HOUSEHOLD_NUMBER -> duplicateHouseholdNumber();
      case DUPLICATE_INDIVIDUAL_NUMBER -> duplicateIndividualNumber();
      case HOUSEHOLD_WITHOUT_HEAD -> householdWithoutHead();
      case HEAD_ABSENT -> headAbsent();
      case RESIDENT_WITHOUT_HOUSEHOLD -> residentWithoutHousehold();
      case EVENT_BEFORE_BIRTH -> eventBeforeBirth();
      case EVENT_AFTER_REMOVAL -> eventAfterRemoval();
      case RELATIONSHIP_AND_SEX -> relationshipAndSex();
      case RELATIONSHIP_AND_AGE -> relationshipAndAge();
      case SECOND_HEAD -> secondHead();
      case LIVING_WITH_DEATH -> livingWithDeath();
      case HISTORY_WITHOUT_RESIDENT -> historyWithoutResident(nth);
      case MEASURE_WITHOUT_RESIDENT -> measureWithoutResident();
      case UNKNOWN_REASON -> unknownReason();
      default -> throw new IllegalArgumentException("Not a flaw of a family: " + kind);
    };
  }

  /**
   * The same person a second time under another number, in a household of their own at the same
   * address.
   */
  private Flaw duplicatePerson() {
    Resident spouse = family.spouse;
    var copy = new Resident(spouse.sex, spouse.birth);
    for (ResidentColumn column : ResidentColumn.values()) {
      copy.put(column, spouse.get(column));
    }
    var household =
        new Household(
            world.numbers.nextHouseholdNumber(), family.household.setOn, family.household.address);
    copy.put(ADDRESSEE_NUMBER, world.numbers.nextAddresseeNumber());
    copy.put(RESIDENT_CODE, world.numbers.nextResidentCode());
    copy.put(INDIVIDUAL_NUMBER, world.numbers.nextIndividualNumber());
    copy.put(HOUSEHOLD_NUMBER, household.number);
    copy.put(RELATIONSHIP, Relationship.HEAD);
    copy.put(DISPLAY_ORDER, "1");
    copy.put(HISTORY_NO, "1");
    copy.present = true;
    household.head = copy;
    household.members.add(copy);
    family.cluster.households.add(household);
    family.cluster.residents.add(copy);
    return Flaw.of(FlawKind.DUPLICATE_PERSON, NAME_KANA, spouse, copy);
  }

  private Flaw duplicateAddresseeNumber() {
    Resident lodger = lodger();
    lodger.put(ADDRESSEE_NUMBER, child.number());
    VictimFamily.withoutHistory(child);
    return Flaw.of(FlawKind.DUPLICATE_ADDRESSEE_NUMBER, ADDRESSEE_NUMBER, child, lodger);
  }

  private Resident lodger() {
    Life life = family.life;
    Resident lodger =
        life.people.japanese(life.people.surname(), Sex.FEMALE, life.people.birthForAge(30));
    life.add(lodger);
    life.registrar.enter(
        lodger, family.household, life.today.minusDays(100), "01", world.originAddress(life.rng));
    VictimFamily.withoutHistory(lodger);
    return lodger;
  }

  /** Two rows of one closed household to which nobody belongs any more. */
  private Flaw duplicateHouseholdNumber() {
    String number = world.numbers.nextHouseholdNumber();
    String[] cells = {
      number, family.late.number(), "0", "9", "1998-04-01", family.household.setOn.toString()
    };
    var first = new RawRow(ExtractFiles.HOUSEHOLD, cells);
    var second = new RawRow(ExtractFiles.HOUSEHOLD, cells);
    family.cluster.extra.add(first);
    family.cluster.extra.add(second);
    return Flaw.inRows(FlawKind.DUPLICATE_HOUSEHOLD_NUMBER, "世帯番号", number, "", first, second);
  }

  private Flaw duplicateIndividualNumber() {
    child.put(INDIVIDUAL_NUMBER, family.spouse.get(INDIVIDUAL_NUMBER));
    return Flaw.of(FlawKind.DUPLICATE_INDIVIDUAL_NUMBER, INDIVIDUAL_NUMBER, family.spouse, child);
  }

  /** household.csv names a head whom no row of the household calls head. */
  private Flaw householdWithoutHead() {
    family.head.put(RELATIONSHIP, "96");
    return new Flaw(
        FlawKind.HOUSEHOLD_WITHOUT_HEAD,
        "世帯主宛名番号",
        family.head.number(),
        List.of(new Flaw.Carrier("", () -> family.household.line)));
  }

  /**
   * 世帯主不在: the head died and nobody has taken over; the others stand as seen from the late head.
   */
  private Flaw headAbsent() {
    family.life.registrar.die(family.head, family.life.today.minusDays(70));
    family.household.head = null;
    return new Flaw(
        FlawKind.HEAD_ABSENT,
        "世帯主宛名番号",
        "",
        List.of(new Flaw.Carrier("", () -> family.household.line)));
  }

  private Flaw residentWithoutHousehold() {
    child.put(HOUSEHOLD_NUMBER, world.numbers.nextHouseholdNumber());
    return Flaw.of(FlawKind.RESIDENT_WITHOUT_HOUSEHOLD, HOUSEHOLD_NUMBER, child);
  }

  private Flaw eventBeforeBirth() {
    HistoryLine entry = child.history.getFirst();
    LocalDate wrong = child.birth.minusDays(50);
    child.history.set(0, entry.on(wrong));
    return Flaw.inHistory(FlawKind.EVENT_BEFORE_BIRTH, "異動日", wrong.toString(), child, 0);
  }

  private Flaw eventAfterRemoval() {
    Resident late = family.late;
    LocalDate after = LocalDate.parse(late.get(DELETED_DATE)).plusDays(120);
    new Change(late, "44", after, null, after).set(PREVIOUS_ADDRESS, "不明").close();
    return Flaw.inHistory(
        FlawKind.EVENT_AFTER_REMOVAL, "異動日", after.toString(), late, late.history.size() - 1);
  }

  private Flaw relationshipAndSex() {
    family.spouse.put(SEX, Sex.MALE.code());
    return Flaw.of(FlawKind.RELATIONSHIP_AND_SEX, RELATIONSHIP, family.spouse);
  }

  private Flaw relationshipAndAge() {
    child.put(BIRTH_DATE, family.head.birth.minusDays(400).toString());
    return Flaw.of(FlawKind.RELATIONSHIP_AND_AGE, RELATIONSHIP, child);
  }

  private Flaw secondHead() {
    family.spouse.put(RELATIONSHIP, Relationship.HEAD);
    return Flaw.of(FlawKind.SECOND_HEAD, RELATIONSHIP, family.spouse);
  }

  private Flaw livingWithDeath() {
    child.put(DELETED_DATE, family.life.today.minusDays(60).toString());
    child.put(DELETED_REASON, "23");
    return Flaw.of(FlawKind.LIVING_WITH_DEATH, DELETED_DATE, child);
  }

  private Flaw historyWithoutResident(int nth) {
    String number = world.numbers.nextAddresseeNumber();
    String[] cells = child.history.getFirst().cells();
    String[] orphan = Arrays.copyOf(cells, cells.length);
    orphan[0] = number;
    orphan[1] = Integer.toString(1 + nth % 3);
    var row = new RawRow(ExtractFiles.RESIDENT_HISTORY, orphan);
    family.cluster.extra.add(row);
    return Flaw.inRows(FlawKind.HISTORY_WITHOUT_RESIDENT, "宛名番号", number, number, row);
  }

  private Flaw measureWithoutResident() {
    String number = world.numbers.nextAddresseeNumber();
    LocalDate from = LocalDate.of(2026, 3, 1);
    var row =
        new RawRow(
            ExtractFiles.PROTECTIVE_MEASURE,
            number,
            from.toString(),
            "2027-02-28",
            "1",
            from.toString(),
            "1",
            "",
            "STALKING",
            "不明",
            "",
            "見本県警察見本警察署",
            "");
    family.cluster.extra.add(row);
    return Flaw.inRows(FlawKind.MEASURE_WITHOUT_RESIDENT, "宛名番号", number, number, row);
  }

  private Flaw unknownReason() {
    child.history.set(0, child.history.getFirst().withReason("97"));
    return Flaw.inHistory(FlawKind.UNKNOWN_REASON, "異動事由", "97", child, 0);
  }
}
