package org.yakuba.residentregister.desk.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.decide.Corrections;
import org.yakuba.residentregister.ledger.decide.NameChanges;
import org.yakuba.residentregister.ledger.decide.To;
import org.yakuba.residentregister.rules.Sex;

/** Reads what a correction changes; a field left empty leaves its item as it is. */
final class CorrectionFields {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SURNAME = 50;
  private static final int LONGEST_PLACE = 200;

  private final Input input;
  private final EventContext context;

  CorrectionFields(Input input, EventContext context) {
    this.input = input;
    this.context = context;
  }

  /** The changes; at least one, or it has been told that there is none. */
  Corrections read() {
    var family = text("c-family", LONGEST_SURNAME);
    var given = text("c-given", LONGEST_SURNAME);
    var name = text("c-name", LONGEST_NAME);
    To<String> full = name;
    if (family != null && given != null) {
      full = new To<>(family.value() + "　" + given.value());
    } else if (family != null || given != null) {
      input.refuse(family == null ? "c-family" : "c-given", "RES-F01", "氏と名は両方を入力してください");
    }
    var kana = text("c-kana", LONGEST_NAME);
    var kanaStatus = text("c-kanaStatus", 1);
    var names =
        new NameChanges(
            full,
            family,
            given,
            kana,
            kanaStatus,
            null,
            null,
            text("c-roman", LONGEST_NAME),
            null,
            null,
            null,
            null,
            null);
    var birth = input.text("c-birthDate") == null ? null : input.uncertain("c-birthDate", "生年月日");
    var sex = input.text("c-sex") == null ? null : input.choice("c-sex", Sex.class);
    var relationship = input.relationship("c-relationship");
    var domicile = text("c-domicile", LONGEST_PLACE);
    var head = text("c-familyHead", LONGEST_NAME);
    var town = input.text("town", LONGEST_PLACE);
    var number = input.text("number", LONGEST_PLACE);
    var corrections =
        new Corrections(
            names,
            CorrectionFields.<UncertainDate>to(birth),
            CorrectionFields.<Sex>to(sex),
            CorrectionFields.<List<String>>to(relationship),
            null,
            text("c-residentCode", 11),
            null,
            domicile,
            head,
            null,
            town == null
                ? null
                : new To<>(
                    context
                        .places()
                        .complete(
                            town,
                            number == null ? "" : number,
                            input.text("building", LONGEST_PLACE),
                            input.number("postalCode"))));
    if (isEmpty(corrections) && input.wrong().isEmpty()) {
      input.refuse("c-family", "RES-F06", "直す項目を1つ以上入力してください");
    }
    return corrections;
  }

  private static boolean isEmpty(Corrections c) {
    return c.names().equals(NameChanges.NONE)
        && c.birthDate() == null
        && c.sex() == null
        && c.relationship() == null
        && c.residentCode() == null
        && c.registeredDomicile() == null
        && c.headOfFamilyRegister() == null
        && c.address() == null;
  }

  private @Nullable To<String> text(String field, int most) {
    return to(input.text(field, most));
  }

  private static <T> @Nullable To<T> to(@Nullable T value) {
    return value == null ? null : new To<>(value);
  }
}
