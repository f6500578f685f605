package org.yakuba.residentregister.ledger.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.Birth;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.ChangingHead;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.ConfirmingMoveOut;
import org.yakuba.residentregister.ledger.decide.Death;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.LosingNationality;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.MovingOut;
import org.yakuba.residentregister.ledger.decide.Naturalizing;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Numbers;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Origin;
import org.yakuba.residentregister.ledger.decide.Reforming;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.ledger.decide.Registry;
import org.yakuba.residentregister.ledger.decide.SplittingHousehold;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * A town in which things happen at random, sense or nonsense: few people and few households, so
 * that the same ones are concerned again and again. The same seed gives the same town.
 */
final class RandomTown {
  private static final List<List<String>> RELATIONSHIPS =
      List.of(
          List.of("02"),
          List.of("12"),
          List.of("11"),
          List.of("20"),
          List.of("99"),
          List.of("51"),
          List.of("20", "20"));

  final RegisterLaw law = RegisterLaw.of(RegisterLaw.nationalParameters(), false, text -> true);
  final MemoryLedger ledger = MemoryLedger.empty(law);
  final List<String> accepted = new ArrayList<>();
  private final Map<String, Command> commands = new HashMap<>();
  private final Random random;
  private LocalDate today = LocalDate.of(2026, 1, 10);
  private int events;

  RandomTown(long seed) {
    random = new Random(seed);
  }

  /** Something happens; the decision about it. */
  Decision happen() {
    today = today.plusDays(random.nextInt(6));
    return enter(command());
  }

  Decision enter(Command command) {
    var id = "e" + ++events;
    var decision = ledger.enter(id, command);
    if (decision instanceof Decision.Accepted) {
      accepted.add(id);
      commands.put(id, command);
    }
    return decision;
  }

  LocalDate today() {
    return today;
  }

  /** Every day on which something may have changed. */
  LocalDate someDay() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
  }

  Occasion occasion() {
    var happened = today.minusDays(random.nextInt(8));
    return Occasion.of(happened, today, today);
  }

  Command command() {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> movingIn();
      case 3 -> new Birth(birthToday(), household(), newcomer(born()));
      case 4 -> changingAddress();
      case 5, 6 -> movingOut();
      case 7 -> new Death(occasion(), List.of(person()), null);
      case 8 -> new ConfirmingMoveOut(occasion(), List.of(person()), today.minusDays(3), "他市");
      case 9, 10 -> new CancellingEvent(Occasion.of(today, null, today), someEvent(), false);
      case 11 -> amendment();
      case 12 -> nationality();
      default -> householdChange();
    };
  }

  private Command movingIn() {
    var persons = new ArrayList<Newcomer>();
    var together = people().stream().map(number -> stranger()).distinct().toList();
    for (var number : together) {
      persons.add(newcomer(number, LocalDate.of(1950 + random.nextInt(60), 3, 3)));
    }
    return new MovingIn(
        occasion(),
        new Origin(Origin.Kind.values()[random.nextInt(3)], "他市", null),
        address(),
        household(),
        persons);
  }

  private Command changingAddress() {
    var from = householdOf(person());
    boolean all = random.nextBoolean();
    return new ChangingAddress(
        occasion(),
        all ? members(from) : people(),
        address(),
        all ? from : household(),
        all ? Map.of() : relationships(),
        null);
  }

  private Command movingOut() {
    var notified = today.minusDays(random.nextInt(3));
    var planned = today.plusDays(random.nextInt(30) - 10L);
    return new MovingOut(
        Occasion.of(planned, notified, today),
        people(),
        new MovingOut.Destination(random.nextBoolean(), "他市"),
        null);
  }

  private Command amendment() {
    var target = someEvent();
    var original = commands.get(target);
    return new AmendingEvent(
        Occasion.of(today, null, today), target, original == null ? null : otherDay(original));
  }

  private @Nullable Command otherDay(Command original) {
    var occasion = original.occasion();
    var other =
        new Occasion(
            UncertainDate.of(occasion.effectiveOn().plusDays(random.nextInt(5) - 3L)),
            occasion.notificationDate(),
            occasion.processedDate(),
            null);
    return switch (original) {
      case MovingIn m -> new MovingIn(other, m.origin(), m.address(), m.householdId(), m.persons());
      case MovingOut m -> new MovingOut(other, m.personIds(), m.destination(), m.newHead());
      case Death d -> new Death(other, d.personIds(), d.newHead());
      default -> null;
    };
  }

  private Command nationality() {
    var occasion = occasion();
    return random.nextBoolean()
        ? new Naturalizing(occasion, person(), false, "見本 太郎", null, Registry.NONE)
        : new LosingNationality(occasion, person(), foreign(), null, null);
  }

  private Command householdChange() {
    return switch (random.nextInt(3)) {
      case 0 -> {
        var head = person();
        yield new ChangingHead(occasion(), householdOf(head), head, relationships());
      }
      case 1 -> new Reforming(occasion(), people());
      default -> {
        var mover = person();
        yield new SplittingHousehold(
            occasion(),
            List.of(mover),
            householdOf(mover),
            "h" + (10 + events),
            Map.of(mover, List.of("02")),
            null);
      }
    };
  }

  private Occasion birthToday() {
    return Occasion.of(today, today, today);
  }

  private Newcomer newcomer(String number) {
    return newcomer(number, today);
  }

  private Newcomer newcomer(String number, LocalDate born) {
    boolean foreign = random.nextInt(4) == 0;
    return new Newcomer(
        number,
        foreign ? ResidentType.FOREIGN : ResidentType.JAPANESE,
        new Names(
            "例示 " + number, null, null, null, "0", null, null, null, null, null, null, null, null),
        UncertainDate.of(born),
        random.nextInt(3) == 0 ? Sex.FEMALE : Sex.UNKNOWN,
        RELATIONSHIPS.get(random.nextInt(RELATIONSHIPS.size())),
        null,
        Numbers.NONE,
        Registry.NONE,
        foreign ? foreign() : null,
        null);
  }

  private static ForeignItems foreign() {
    return new ForeignItems("840", "01", "T41", null, null, null, null, null, null);
  }

  private Map<String, List<String>> relationships() {
    var relationships = new HashMap<String, List<String>>();
    for (var number : ledger.knownAt(null).persons()) {
      relationships.put(number, List.of(random.nextInt(4) == 0 ? "20" : "99"));
    }
    return relationships;
  }

  private Address address() {
    return new Address(
        null, null, null, null, "本町" + random.nextInt(3) + "番", null, null, null, null);
  }

  /** Somebody who lives here, for the most part. */
  private String person() {
    var residents =
        ledger.knownAt(null).persons().stream()
            .filter(number ->
                ledger.chain(number).last().filter(row -> row.sheet().isRegistered()).isPresent())
            .toList();
    return residents.isEmpty() || random.nextInt(5) == 0
        ? stranger()
        : residents.get(random.nextInt(residents.size()));
  }

  private String stranger() {
    return "p" + random.nextInt(12);
  }

  /** Everybody of a household in which somebody lives. */
  private List<String> members(String household) {
    return ledger.everIn(household).stream()
        .filter(number ->
            ledger
                .chain(number)
                .last()
                .filter(row -> row.sheet().place().householdNumber().equals(household))
                .isPresent())
        .toList();
  }

  private String householdOf(String number) {
    return ledger
        .chain(number)
        .last()
        .map(row -> row.sheet().place().householdNumber())
        .orElseGet(this::household);
  }

  private String born() {
    return "b" + events;
  }

  private List<String> people() {
    var people = new ArrayList<String>();
    int many = 1 + random.nextInt(3);
    for (int i = 0; i < many; i++) {
      people.add(person());
    }
    return people.stream().distinct().toList();
  }

  private String household() {
    return "h" + random.nextInt(8);
  }

  private String someEvent() {
    return accepted.isEmpty()
        ? "none"
        : accepted.get(Math.max(0, accepted.size() - 1 - random.nextInt(6)));
  }
}
