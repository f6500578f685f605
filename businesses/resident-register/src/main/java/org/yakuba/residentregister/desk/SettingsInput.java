package org.yakuba.residentregister.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.name.Graphemes;

/** Reads the fields of the settings of certificates; everything wrong is told at once. */
final class SettingsInput {
  private static final int LONGEST = 50;

  private final Map<String, String> values;
  private final Violations wrong = new Violations();

  SettingsInput(Map<String, String> values) {
    this.values = values;
  }

  Violations wrong() {
    return wrong;
  }

  /** A text that must be there; empty when it is not. */
  String text(String field, String label) {
    var text = values.getOrDefault(field, "").strip();
    if (text.isEmpty() || Graphemes.length(text) > LONGEST) {
      wrong.add(field, text, "RES-C15", label + "を" + LONGEST + "文字までで入力してください");
    }
    return text;
  }

  /** A whole number within bounds; the lower bound when it is none. */
  int number(String field, String label, int least, int most) {
    var text = values.getOrDefault(field, "").strip();
    if (text.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    wrong.add(field, text, "RES-C15", label + "は" + least + "から" + most + "までの整数です");
    return least;
  }

  /** A day that must be there; the given one when it is not. */
  LocalDate day(String field, LocalDate otherwise) {
    var read = dayOrNone(field);
    if (read == null && wrong.at(field).isEmpty()) {
      wrong.add(field, null, "RES-C15", "日を入力してください");
    }
    return read == null ? otherwise : read;
  }

  @Nullable LocalDate dayOrNone(String field) {
    var text = values.getOrDefault(field, "");
    if (text.isBlank()) {
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

  /** One of the values of an enum; the first when it is none. */
  <E extends Enum<E>> E choice(String field, Class<E> type) {
    var text = values.getOrDefault(field, "");
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseGet(() -> {
          wrong.add(field, text, "RES-S10", "画面の選択肢から選んでください");
          return type.getEnumConstants()[0];
        });
  }
}
