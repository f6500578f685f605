package org.yakuba.residentregister.desk.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.event.NewNumbers;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Numbers;
import org.yakuba.residentregister.ledger.decide.Registry;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * Reads the persons who are entered anew; what stands in the fields for all of them (一括入力,
 * RES-4-13) fills the fields of each that were left empty. The former surname is never among those.
 */
final class NewcomerFields {
  /** The most persons of one 異動. */
  static final int MOST = 12;

  private static final List<String> SHARED =
      List.of("family", "domicile", "familyHead", "originHeadName");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SURNAME = 50;
  private static final int LONGEST_PLACE = 200;
  private static final LocalDate DAY_OF_ERROR = LocalDate.of(1900, 1, 1);

  private final Input input;
  private final EventKind kind;
  private final EventContext context;

  NewcomerFields(Input input, EventKind kind, EventContext context) {
    this.input = input;
    this.kind = kind;
    this.context = context;
  }

  /** How many persons the form has room for. */
  static int count(@Nullable String typed, EventKind kind) {
    if (kind == EventKind.BIRTH || typed == null || !typed.matches("[0-9]{1,2}")) {
      return 1;
    }
    return Math.clamp(Integer.parseInt(typed), 1, MOST);
  }

  /**
   * Makes room for one more person, who begins with what families share: 氏, 本籍, 筆頭者 and 転入前の世帯主 of
   * the person before, all of which can be typed over.
   *
   * @param values of the form, changed
   * @return the field in which the person begins
   */
  static String another(Map<String, String> values, EventKind kind) {
    int count = count(values.get("count"), kind);
    var next = "p" + Math.min(count, MOST - 1) + "-";
    values.put("count", Integer.toString(Math.min(count + 1, MOST)));
    if (count < MOST) {
      for (var field : SHARED) {
        var before = values.get("p" + (count - 1) + "-" + field);
        if (before != null && !before.isBlank()) {
          values.put(next + field, before);
        }
      }
    }
    return next + (values.containsKey(next + "family") ? "given" : "family");
  }

  /** Everybody; a person of whom nothing was typed is left out, except the first. */
  List<Newcomer> read(@Nullable UncertainDate born) {
    var all = shared();
    var persons = new ArrayList<Newcomer>();
    int count = count(input.text("count"), kind);
    for (int i = 0; i < count; i++) {
      var p = "p" + i + "-";
      if (i == 0 || isTouched(i)) {
        persons.add(person(i, p, born, all));
      }
    }
    return persons;
  }

  /** Whether more was typed than what the person was begun with. */
  private boolean isTouched(int i) {
    var family = input.text("p" + i + "-family");
    return (family != null && !family.equals(input.text("p" + (i - 1) + "-family")))
        || Stream.of("given", "roman", "kanji", "birthDate", "kana")
            .anyMatch(field -> input.text("p" + i + "-" + field) != null);
  }

  private record Shared(Registry registry, @Nullable String originHeadName) {}

  private Shared shared() {
    var from = input.text("registryFrom");
    var copied = from == null ? Registry.NONE : context.registries().of(from);
    var domicile = input.text("all-domicile", LONGEST_PLACE);
    var head = input.text("all-familyHead", LONGEST_NAME);
    return new Shared(
        new Registry(
            domicile == null ? copied.domicile() : domicile, head == null ? copied.head() : head),
        input.text("all-originHeadName", LONGEST_NAME));
  }

  private Newcomer person(int i, String p, @Nullable UncertainDate born, Shared all) {
    var type =
        input.choice(p + "type", ResidentType.class) == ResidentType.FOREIGN
            ? ResidentType.FOREIGN
            : ResidentType.JAPANESE;
    var number = input.number(p + "number");
    if (number != null && !number.matches("[0-9A-Za-z]{1,15}") && !NewNumbers.isPerson(number)) {
      input.refuse(p + "number", "RES-F04", "宛名番号は半角英数字15文字までです");
    }
    var originHead = input.text(p + "originHeadName", LONGEST_NAME);
    var familyOf = input.number(p + "familyOf");
    return new Newcomer(
        number == null ? NewNumbers.person(i) : number,
        type,
        names(p, type),
        birth(p, born),
        sex(p),
        relationship(p),
        familyOf,
        new Numbers(
            input.number(p + "residentCode"),
            input.number(p + "individualNumber"),
            null,
            null,
            null,
            null),
        type == ResidentType.FOREIGN ? Registry.NONE : registry(p, all.registry()),
        type == ResidentType.FOREIGN ? foreign(p) : null,
        originHead == null ? all.originHeadName() : originHead);
  }

  private UncertainDate birth(String p, @Nullable UncertainDate born) {
    if (kind == EventKind.BIRTH && input.text(p + "birthDate") == null && born != null) {
      return born;
    }
    var typed = input.uncertain(p + "birthDate", "生年月日");
    return typed == null ? UncertainDate.of(DAY_OF_ERROR) : typed;
  }

  private @Nullable List<String> relationship(String p) {
    var codes = input.relationship(p + "relationship");
    if (codes == null) {
      input.refuse(p + "relationship", Code.RELATIONSHIP_REQUIRED.name(), "続柄を入力してください");
    }
    return codes;
  }

  private Sex sex(String p) {
    if (input.text(p + "sex") == null) {
      input.refuse(p + "sex", "RES-F01", "性別を選んでください");
      return Sex.UNKNOWN;
    }
    return input.choice(p + "sex", Sex.class);
  }

  private Names names(String p, ResidentType type) {
    var kana = input.text(p + "kana", LONGEST_NAME);
    var kanaStatus = Objects.requireNonNullElse(input.text(p + "kanaStatus"), "0");
    if (!kanaStatus.matches("[012]")) {
      input.refuse(p + "kanaStatus", "RES-F03", "選択肢から選んでください");
      kanaStatus = "0";
    }
    if (type == ResidentType.FOREIGN) {
      var roman = input.text(p + "roman", LONGEST_NAME);
      var kanji = input.text(p + "kanji", LONGEST_NAME);
      if (roman == null && kanji == null) {
        input.refuse(p + "roman", "RES-F01", "ローマ字氏名を入力してください");
      }
      var full = roman == null ? Objects.requireNonNullElse(kanji, "") : roman;
      return new Names(
          full,
          null,
          null,
          kana,
          "0",
          null,
          null,
          roman,
          kanji,
          input.text(p + "katakana", LONGEST_NAME),
          roman == null ? "01" : "02",
          input.text(p + "alias", LONGEST_NAME),
          input.text(p + "aliasKana", LONGEST_NAME));
    }
    var family = input.required(p + "family", LONGEST_SURNAME, "氏");
    var given = input.required(p + "given", LONGEST_SURNAME, "名");
    return new Names(
        family + "　" + given,
        family,
        given,
        kana,
        kanaStatus,
        input.text(p + "formerSurname", LONGEST_SURNAME),
        input.text(p + "formerSurnameKana", LONGEST_SURNAME),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private Registry registry(String p, Registry all) {
    var domicile = input.text(p + "domicile", LONGEST_PLACE);
    var head = input.text(p + "familyHead", LONGEST_NAME);
    return new Registry(
        domicile == null ? all.domicile() : domicile, head == null ? all.head() : head);
  }

  private @Nullable ForeignItems foreign(String p) {
    var nationality = input.text(p + "nationality", LONGEST_NAME);
    var category = input.text(p + "category");
    if (nationality == null && category == null) {
      return null;
    }
    return new ForeignItems(
        nationality,
        category,
        input.text(p + "residenceStatus"),
        input.text(p + "period"),
        input.date(p + "periodExpiry"),
        input.number(p + "card"),
        null,
        null,
        null);
  }
}
