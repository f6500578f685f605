package org.yakuba.residentregister.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakuba.contracts.residentregister.HouseholdChanged;
import org.yakuba.contracts.residentregister.LifeEventCancelled;
import org.yakuba.contracts.residentregister.MoveOutCancelled;
import org.yakuba.contracts.residentregister.MoveOutEffected;
import org.yakuba.contracts.residentregister.MoveOutRegistered;
import org.yakuba.contracts.residentregister.ResidentChanged;
import org.yakuba.contracts.residentregister.ResidentDied;
import org.yakuba.contracts.residentregister.ResidentMovedIn;
import org.yakuba.contracts.residentregister.ResidentRelocated;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.Change;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Death;
import org.yakuba.residentregister.ledger.decide.Decider;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.MovingOut;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Numbers;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Origin;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.ledger.decide.Registry;
import org.yakuba.residentregister.ledger.memory.MemoryLedger;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/** What other businesses hear of an 異動: one publication per person, with the state it leaves. */
class ResidentPublicationsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Address OLD = address("中央一丁目", "1番1号");
  private static final Address NEW = address("港町", "2番2号");

  private final RegisterLaw law =
      RegisterLaw.of(RegisterLaw.nationalParameters(), false, text -> true);
  private final MemoryLedger ledger = MemoryLedger.empty(law);
  private final Map<String, UUID> published = new HashMap<>();

  private static Address address(String town, String number) {
    return new Address("990019", "0001000", "見本県", "見本市", town, number, null, null, "9990001");
  }

  private static Newcomer person(String number, Sex sex, String... relationship) {
    return new Newcomer(
        number,
        ResidentType.JAPANESE,
        new Names(
            "見本　" + number,
            "見本",
            number,
            "ミホン　バンゴウ",
            "0",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        UncertainDate.of(LocalDate.of(1980, 4, Integer.parseInt(number))),
        sex,
        List.of(relationship),
        null,
        Numbers.NONE,
        Registry.NONE,
        null,
        null);
  }

  /** Decides, publishes, and enters. */
  private List<Publication> enter(String event, LocalDate processed, Command command) {
    var id = id(event).toString();
    if (!(Decider.decide(ledger, id, command, law) instanceof Decision.Accepted accepted)) {
      throw new AssertionError(Decider.decide(ledger, id, command, law));
    }
    var publications =
        ResidentPublications.of(
            ledger, accepted, id(event), Instant.EPOCH, processed, this::published);
    ledger.enter(id, command);
    publications.forEach(p -> published.putIfAbsent(p.aggregateId() + id, UUID.randomUUID()));
    return publications;
  }

  private @Nullable UUID published(String number, String act) {
    return published.get(number + act);
  }

  private static UUID id(String event) {
    return UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8));
  }

  private List<Publication> familyMovesIn() {
    return enter(
        "in",
        DAY,
        new MovingIn(
            Occasion.of(DAY, DAY, DAY),
            new Origin(Origin.Kind.DOMESTIC, "隣市", null),
            OLD,
            "900",
            List.of(person("1", Sex.MALE, "02"), person("2", Sex.FEMALE, "12"))));
  }

  @Test
  @Proves({"LNK-3-05", "RES-1-16"})
  void a_family_that_moves_in_is_told_person_by_person_with_its_head() {
    var told = familyMovesIn();
    assertThat(told).extracting(Publication::aggregateId).containsExactly("1", "2");
    assertThat(told).extracting(Publication::correlationId).containsOnly(id("in"));
    assertThat(told.get(1).sharingAddress()).containsExactly("1", "2");
    var second = (ResidentMovedIn) told.get(1).payload();
    assertThat(second.resident().headAddresseeNumber()).isEqualTo("1");
    assertThat(second.resident().relationshipCodes()).containsExactly("12");
    assertThat(second.resident().address().line()).isEqualTo("見本県見本市中央一丁目1番1号");
    assertThat(second.originAddress()).isEqualTo("隣市");
    assertThat(second.act().reasonCode()).isEqualTo("01");
    assertThat(second.resident().birthDate()).isNotNull();
  }

  @Test
  void a_relocation_tells_the_address_before_and_shares_both_households() {
    familyMovesIn();
    var later = DAY.plusDays(10);
    var told =
        enter(
            "relocate",
            later,
            new ChangingAddress(
                Occasion.of(later, later, later),
                List.of("2"),
                NEW,
                "901",
                Map.of("2", List.of("02")),
                null));
    var relocated =
        told.stream()
            .filter(p -> p.payload() instanceof ResidentRelocated)
            .findFirst()
            .orElseThrow();
    assertThat(relocated.aggregateId()).isEqualTo("2");
    assertThat(relocated.sharingAddress()).containsExactly("1", "2");
    assertThat(relocated.effectiveDate()).isEqualTo(later);
    var payload = (ResidentRelocated) relocated.payload();
    assertThat(payload.previousAddress()).contains("中央一丁目");
    assertThat(payload.resident().address().town()).isEqualTo("港町");
    assertThat(payload.resident().householdNumber()).isEqualTo("901");
  }

  @Test
  void who_plans_to_move_out_is_told_as_a_resident_with_the_plan() {
    familyMovesIn();
    var told = moveOut(DAY.plusDays(20), "1", "2");
    assertThat(told).hasSize(2);
    var payload = (MoveOutRegistered) told.getFirst().payload();
    assertThat(payload.resident().residentStatus()).isEqualTo("1");
    assertThat(payload.resident().removedOn()).isNull();
    assertThat(payload.moveOut().plannedDate()).isEqualTo(DAY.plusDays(20));
    assertThat(payload.moveOut().plannedAddress()).isEqualTo("遠い市");
    assertThat(payload.householdScope()).isEqualTo("WHOLE");
  }

  @Test
  void a_move_out_of_today_is_told_with_its_removal_and_the_new_head_of_those_who_stay() {
    familyMovesIn();
    var told = moveOut(DAY.plusDays(2), "1");
    assertThat(told)
        .extracting(Publication::payload)
        .hasAtLeastOneElementOfType(MoveOutRegistered.class);
    var today = moveOutEffectiveToday();
    var effected =
        today.stream()
            .map(Publication::payload)
            .filter(MoveOutEffected.class::isInstance)
            .map(MoveOutEffected.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(effected.resident().residentStatus()).isEqualTo("2");
    assertThat(effected.deleted().reasonCode()).isEqualTo("21");
  }

  private List<Publication> moveOutEffectiveToday() {
    enter("undo", DAY, new CancellingEvent(Occasion.of(DAY, DAY, DAY), id("out").toString(), true));
    return enter(
        "out today",
        DAY,
        new MovingOut(
            Occasion.of(DAY, DAY, DAY),
            List.of("2"),
            new MovingOut.Destination(false, "遠い市"),
            null));
  }

  private List<Publication> moveOut(LocalDate planned, String... persons) {
    return enter(
        "out",
        DAY,
        new MovingOut(
            Occasion.of(planned, DAY, DAY),
            List.of(persons),
            new MovingOut.Destination(false, "遠い市"),
            null));
  }

  @Test
  @Proves({"LNK-3-05"})
  void a_cancelled_move_out_names_the_event_it_takes_back_and_restores_the_resident() {
    familyMovesIn();
    moveOut(DAY.plusDays(20), "2");
    var told =
        enter(
            "cancel",
            DAY.plusDays(1),
            new CancellingEvent(
                Occasion.of(DAY.plusDays(1), DAY.plusDays(1), DAY.plusDays(1)),
                id("out").toString(),
                true));
    var payload = (MoveOutCancelled) told.getFirst().payload();
    assertThat(payload.cancelsEventId()).isEqualTo(published.get("2" + id("out")));
    assertThat(payload.resident().residentStatus()).isEqualTo("1");
  }

  @Test
  @Proves({"LNK-3-05"})
  void a_cancelled_move_in_tells_everybody_that_they_never_were_residents() {
    familyMovesIn();
    var told =
        enter(
            "cancel",
            DAY.plusDays(1),
            new CancellingEvent(
                Occasion.of(DAY.plusDays(1), DAY.plusDays(1), DAY.plusDays(1)),
                id("in").toString(),
                false));
    assertThat(told).hasSize(2);
    for (var publication : told) {
      var payload = (LifeEventCancelled) publication.payload();
      assertThat(payload.cancelsEventId()).isNotNull();
      assertThat(payload.effectiveDate()).isEqualTo(DAY);
      assertThat(payload.resident()).isNotNull();
      assertThat(((ResidentChanged) payload).resident())
          .satisfies(resident -> assertThat(resident).extracting("residentStatus").isEqualTo("9"));
    }
  }

  @Test
  void a_household_whose_head_died_is_told_without_a_head_until_one_is_chosen() {
    enter(
        "in",
        DAY,
        new MovingIn(
            Occasion.of(DAY, DAY, DAY),
            new Origin(Origin.Kind.DOMESTIC, "隣市", null),
            OLD,
            "900",
            List.of(
                person("1", Sex.MALE, "02"),
                person("2", Sex.FEMALE, "12"),
                person("3", Sex.FEMALE, "20"))));
    var later = DAY.plusDays(3);
    var told =
        enter("death", later, new Death(Occasion.of(later, later, later), List.of("1"), null));
    var died = (ResidentDied) told.getFirst().payload();
    assertThat(died.resident().residentStatus()).isEqualTo("3");
    assertThat(died.resident().headAddresseeNumber()).isNull();
    assertThat(told.getFirst().sharingAddress()).containsExactly("1", "2", "3");
  }

  @Test
  void the_only_one_who_stays_is_told_as_the_new_head() {
    familyMovesIn();
    var later = DAY.plusDays(3);
    var told =
        enter("death", later, new Death(Occasion.of(later, later, later), List.of("1"), null));
    var change =
        told.stream()
            .map(Publication::payload)
            .filter(HouseholdChanged.class::isInstance)
            .map(HouseholdChanged.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(change.previousHeadAddresseeNumber()).isEqualTo("1");
    assertThat(change.resident().headAddresseeNumber()).isEqualTo("2");
    assertThat(change.resident().relationshipCodes()).containsExactly("02");
  }

  @Test
  void what_a_planned_move_out_of_the_head_does_to_who_stays_is_told_on_its_day() {
    familyMovesIn();
    var planned = DAY.plusDays(20);
    assertThat(moveOut(planned, "1"))
        .extracting(Publication::payload)
        .hasOnlyElementsOfType(MoveOutRegistered.class);

    var rows = ledger.chain("1").rows();
    var gone =
        new Change(
            Change.Kind.MOVE_OUT_EFFECTED, "1", rows.getFirst().sheet(), rows.getLast().sheet());
    var told =
        ResidentPublications.of(
            ledger,
            new Decision.Accepted(
                List.of(), List.of(), Set.of(), List.of(), List.of(), List.of(), List.of(gone)),
            id("the day"),
            Instant.EPOCH,
            planned,
            this::published);
    assertThat(told).extracting(Publication::aggregateId).containsExactly("1", "2");
    var effected = (MoveOutEffected) told.get(0).payload();
    assertThat(effected.resident().residentStatus()).isEqualTo("2");
    assertThat(effected.act().reasonCode()).isEqualTo("21");
    var stays = (HouseholdChanged) told.get(1).payload();
    assertThat(stays.resident().headAddresseeNumber()).isEqualTo("2");
    assertThat(stays.resident().relationshipCodes()).containsExactly("02");
    assertThat(told.get(1).effectiveDate()).isEqualTo(planned);
  }
}
