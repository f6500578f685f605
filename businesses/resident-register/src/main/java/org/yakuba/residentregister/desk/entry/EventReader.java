package org.yakuba.residentregister.desk.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.desk.entry.EventKind.Part;
import org.yakuba.residentregister.event.NewNumbers;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.Birth;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.ChangingHead;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Correcting;
import org.yakuba.residentregister.ledger.decide.Death;
import org.yakuba.residentregister.ledger.decide.EnteringExOfficio;
import org.yakuba.residentregister.ledger.decide.MergingHousehold;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.MovingOut;
import org.yakuba.residentregister.ledger.decide.NewHead;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Origin;
import org.yakuba.residentregister.ledger.decide.RecomposingHousehold;
import org.yakuba.residentregister.ledger.decide.RemovingExOfficio;
import org.yakuba.residentregister.ledger.decide.SplittingHousehold;

/**
 * Reads a form as a command. What cannot be read at all is told here, all at once; what the law
 * says about it the decision tells.
 */
final class EventReader {
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_NOTE = 500;

  /** Where the persons of the form go. */
  enum Destination {
    /** 世帯の全員がそろって移る: the household keeps its number. */
    STAY,
    NEW,
    EXISTING
  }

  /** Whether a move out leaves the country. */
  enum Abroad {
    DOMESTIC,
    OVERSEAS
  }

  private final EventKind kind;
  private final EventContext context;
  private final Input input;

  private EventReader(EventKind kind, Map<String, String> values, EventContext context) {
    this.kind = kind;
    this.context = context;
    this.input = new Input(values);
  }

  /**
   * What a form says.
   *
   * @param command null when something cannot be read
   */
  record Read(@Nullable Command command, List<Violation> wrong) {}

  /** Reads the fields of a form; with a target, as its amendment (訂正). */
  static Read read(EventKind kind, Map<String, String> values, EventContext context) {
    var reader = new EventReader(kind, values, context);
    var command = reader.command();
    var wrong = reader.input.wrong().toList();
    return new Read(wrong.isEmpty() ? command : null, wrong);
  }

  private Command command() {
    var target = input.text("target");
    if (kind == EventKind.CANCELLATION) {
      return new CancellingEvent(
          new Occasion(
              UncertainDate.of(context.today()),
              input.date("notificationDate"),
              context.today(),
              input.text("note", LONGEST_NOTE)),
          target == null ? "" : target,
          false,
          NewNumbers.household(0));
    }
    var act = act();
    return target == null
        ? act
        : new AmendingEvent(Occasion.of(context.today(), null, context.today()), target, act);
  }

  private Command act() {
    var occasion = occasion();
    return switch (kind) {
      case MOVE_IN ->
          new MovingIn(
              occasion, origin(), address(), destination(), newcomers(occasion.eventDate()));
      case EX_OFFICIO_ENTRY ->
          new EnteringExOfficio(
              occasion, origin(), address(), destination(), newcomers(occasion.eventDate()));
      case BIRTH ->
          new Birth(occasion, context.household(), newcomers(occasion.eventDate()).getFirst());
      case CHANGE_OF_ADDRESS -> changeOfAddress(occasion);
      case MOVE_OUT ->
          new MovingOut(
              occasion,
              taken(),
              new MovingOut.Destination(
                  input.choice("abroad", Abroad.class) == Abroad.OVERSEAS,
                  input.text("moveOutTo", LONGEST_PLACE)),
              newHead());
      case DEATH -> new Death(occasion, taken(), newHead());
      case EX_OFFICIO_REMOVAL ->
          new RemovingExOfficio(occasion, taken(), input.isTicked("disappearance"), newHead());
      case HEAD_CHANGE ->
          new ChangingHead(
              occasion,
              context.household(),
              input.required("newHead", 15, "新しい世帯主"),
              relationships(everybody(), input.text("newHead")));
      case SPLIT ->
          new SplittingHousehold(
              occasion,
              taken(),
              context.household(),
              split(),
              relationships(taken(), null),
              newHead());
      case MERGE ->
          new MergingHousehold(
              occasion, context.household(), existing(), relationships(everybody(), null));
      case RECOMPOSE ->
          new RecomposingHousehold(
              occasion,
              taken(),
              context.household(),
              existing(),
              relationships(taken(), null),
              newHead());
      case CORRECTION ->
          new Correcting(
              occasion,
              taken(),
              input.choice("correction", Correcting.Kind.class),
              new CorrectionFields(input, context).read());
      case CANCELLATION -> throw new IllegalStateException("a cancellation has no act of its own");
    };
  }

  private Occasion occasion() {
    UncertainDate date;
    if (kind.has(Part.UNCERTAIN)) {
      date = input.uncertain("eventDate", "異動日");
    } else {
      var day = input.requiredDate("eventDate", "異動日");
      date = day == null ? null : UncertainDate.of(day);
    }
    return new Occasion(
        date == null ? UncertainDate.of(context.today()) : date,
        input.date("notificationDate"),
        context.today(),
        input.text("note", LONGEST_NOTE));
  }

  private List<org.yakuba.residentregister.ledger.decide.Newcomer> newcomers(UncertainDate born) {
    return new NewcomerFields(input, kind, context)
        .read(input.text("eventDate") == null ? null : born);
  }

  private Origin origin() {
    return new Origin(
        input.choice("originKind", Origin.Kind.class),
        input.text("originAddress", LONGEST_PLACE),
        input.text("unregisteredAddress", LONGEST_PLACE));
  }

  private Command changeOfAddress(Occasion occasion) {
    var choice = input.choice("to", Destination.class);
    var movers = taken();
    return new ChangingAddress(
        occasion,
        movers,
        address(),
        destination(),
        choice == Destination.STAY ? Map.of() : relationships(movers, null),
        newHead());
  }

  /** The household the persons come into. */
  private @Nullable String destination() {
    return switch (input.choice("to", Destination.class)) {
      case STAY -> context.household();
      case NEW -> NewNumbers.household(0);
      case EXISTING -> existing();
    };
  }

  /** The new household of a split: the number it was given when it is amended. */
  private String split() {
    var given = input.number("toHousehold");
    return given == null ? NewNumbers.household(0) : given;
  }

  private @Nullable String existing() {
    var number = input.number("toHousehold");
    if (number == null) {
      input.refuse("toHousehold", "RES-F01", "入る世帯の世帯番号を入力してください");
    } else if (!number.matches("[0-9A-Za-z]{1,15}")) {
      input.refuse("toHousehold", "RES-F04", "世帯番号は半角英数字15文字までです");
      return null;
    }
    return number;
  }

  private @Nullable Address address() {
    var town = input.text("town", LONGEST_PLACE);
    var number = input.text("number", LONGEST_PLACE);
    var building = input.text("building", LONGEST_PLACE);
    var postalCode = input.number("postalCode");
    if (postalCode != null && !postalCode.matches("[0-9]{7}")) {
      input.refuse("postalCode", "RES-F07", "郵便番号は7桁の数字です");
    }
    if (town == null && number == null && building == null) {
      if (input.choice("to", Destination.class) != Destination.EXISTING) {
        input.refuse("town", Code.ADDRESS_REQUIRED.name(), "新しい住所を入力してください");
      }
      return null;
    }
    if (town == null) {
      input.refuse("town", "RES-F01", "町名を入力してください");
      return null;
    }
    return context.places().complete(town, number == null ? "" : number, building, postalCode);
  }

  private List<String> everybody() {
    return context.members().stream().map(Member::number).toList();
  }

  /** The members chosen. */
  private List<String> taken() {
    var taken = new ArrayList<String>();
    for (var member : context.members()) {
      if (input.isTicked("whole") || input.isTicked("take-" + member.number())) {
        taken.add(member.number());
      }
    }
    if (taken.isEmpty() && input.wrong().at("whole").isEmpty()) {
      input.refuse("whole", "RES-F08", "異動する人を1人以上選んでください");
    }
    return taken;
  }

  /** 続柄 of some members, except of the one who becomes head. */
  private Map<String, List<String>> relationships(List<String> numbers, @Nullable String head) {
    var told = new LinkedHashMap<String, List<String>>();
    for (var number : numbers) {
      var codes = number.equals(head) ? null : input.relationship("rel-" + number);
      if (codes != null) {
        told.put(number, codes);
      }
    }
    return told;
  }

  /** The new head of those who stay, with their relationships; null when none was chosen. */
  private @Nullable NewHead newHead() {
    var head = input.text("newHead");
    if (head == null) {
      return null;
    }
    var staying = new ArrayList<>(everybody());
    staying.removeIf(n -> input.isTicked("whole") || input.isTicked("take-" + n));
    return new NewHead(head, relationships(staying, head));
  }
}
