package org.yakuba.payments.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.bank.BankText;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;

/** Reads the fields of a form; everything wrong is told at once, at its field. */
final class Input {
  private final Map<String, String> values;
  private final Violations wrong = new Violations();

  Input(Map<String, String> values) {
    this.values = values;
  }

  Violations wrong() {
    return wrong;
  }

  /** What stands in a field, without spaces around it. */
  String text(String field) {
    return values.getOrDefault(field, "").strip();
  }

  /** A text that must be there. */
  String required(String field, String label, int most) {
    var text = text(field);
    if (text.isEmpty() || text.length() > most) {
      wrong.add(field, text, "PAY-E50", label + "を" + most + "文字までで入力してください");
    }
    return text;
  }

  /** Exactly so many digits. */
  String digits(String field, String label, int length) {
    var text = text(field);
    if (!text.matches("[0-9]{" + length + "}")) {
      wrong.add(field, text, "PAY-E50", label + "は数字" + length + "桁です");
    }
    return text;
  }

  /** A text in the characters of the banks, converted. */
  String bankText(String field, String label, int most) {
    var converted = BankText.of(text(field));
    if (!converted.isAccepted() || converted.text().isBlank() || converted.text().length() > most) {
      wrong.add(field, text(field), "PAY-E50", label + "を全銀の文字(変換後" + most + "文字まで)で入力してください");
    }
    return converted.text();
  }

  /** A day that must be there; the given one when it is not. */
  LocalDate day(String field, String label, LocalDate otherwise) {
    var read = dayOrNone(field);
    if (read == null && wrong.at(field).isEmpty()) {
      wrong.add(field, null, "PAY-E50", label + "を入力してください");
    }
    return read == null ? otherwise : read;
  }

  @Nullable LocalDate dayOrNone(String field) {
    var text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    return switch (DateInput.parse(text)) {
      case ParsedDate.Ok(var day) -> day;
      case ParsedDate.Invalid(var code, var message) -> {
        wrong.add(field, text, code, message);
        yield null;
      }
    };
  }

  /** One of the values that a screen offers; empty when it is none. */
  <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text(field))) {
        return Optional.of(constant);
      }
    }
    wrong.add(field, text(field), "PAY-E50", "画面の選択肢から選んでください");
    return Optional.empty();
  }

  /** An id that a screen offers; empty when it is none. */
  Optional<UUID> id(String field) {
    return parsedId(text(field));
  }

  static Optional<UUID> parsedId(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
