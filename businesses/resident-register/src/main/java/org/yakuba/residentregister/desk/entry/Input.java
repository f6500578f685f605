package org.yakuba.residentregister.desk.entry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.name.Graphemes;

/** The fields of a form as typed; what cannot be read is told at the field. */
final class Input {
  private final Map<String, String> values;
  private final Violations wrong = new Violations();

  Input(Map<String, String> values) {
    this.values = values;
  }

  Violations wrong() {
    return wrong;
  }

  /** What is wrong with a field, by the code of its message. */
  void refuse(String field, String code, String message) {
    wrong.add(field, values.get(field), code, message);
  }

  boolean isTicked(String field) {
    return "true".equals(values.get(field));
  }

  /** The text without spaces around it; null when nothing was typed. */
  @Nullable String text(String field) {
    var value = values.get(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A text of at most so many characters; 1 character counts with its variation selector. */
  @Nullable String text(String field, int most) {
    var text = text(field);
    if (text != null && Graphemes.length(text) > most) {
      refuse(field, "RES-F05", most + "文字以内で入力してください");
      return null;
    }
    return text;
  }

  /** A text that must not be missing; empty when it is, which has been told. */
  String required(String field, int most, String what) {
    var text = text(field, most);
    if (text != null) {
      return text;
    }
    if (text(field) == null) {
      refuse(field, "RES-F01", what + "を入力してください");
    }
    return "";
  }

  @Nullable LocalDate date(String field) {
    var text = text(field);
    if (text == null) {
      return null;
    }
    return switch (DateInput.parse(text)) {
      case ParsedDate.Ok(var day) -> day;
      case ParsedDate.Invalid(var code, var message) -> {
        refuse(field, code, message);
        yield null;
      }
    };
  }

  /** A date that must not be missing. */
  @Nullable LocalDate requiredDate(String field, String what) {
    if (text(field) == null) {
      refuse(field, "RES-F01", what + "を入力してください");
    }
    return date(field);
  }

  /** A date of which not everything may be known. */
  @Nullable UncertainDate uncertain(String field, String what) {
    var text = text(field);
    if (text == null) {
      refuse(field, "RES-F01", what + "を入力してください");
      return null;
    }
    if (DateInput.parse(text) instanceof ParsedDate.Ok(var day)) {
      return UncertainDate.of(day);
    }
    var parsed = UncertainDate.parse(text);
    if (parsed.isEmpty()) {
      refuse(field, "RES-F02", what + "を読み取れません。「R7.3.1」「昭和40年8月日不詳」のように入力してください");
    }
    return parsed.orElse(null);
  }

  /** One of the values of a choice; the first one when none was sent. */
  <E extends Enum<E>> E choice(String field, Class<E> type) {
    var constants = type.getEnumConstants();
    var text = text(field);
    if (text == null) {
      return constants[0];
    }
    for (var constant : constants) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    refuse(field, "RES-F03", "選択肢から選んでください");
    return constants[0];
  }

  /** A whole number within bounds; the lower bound when it is none, which has been told. */
  int whole(String field, String what, int least, int most) {
    var typed = number(field);
    if (typed != null && typed.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(typed);
      if (number >= least && number <= most) {
        return number;
      }
    }
    refuse(field, "RES-F10", what + "は" + least + "から" + most + "までの整数です");
    return least;
  }

  /** 続柄 as codes; null when nothing was typed. */
  @Nullable List<String> relationship(String field) {
    var text = text(field);
    return text == null ? null : RelationshipInput.codes(text);
  }

  /** Digits and letters of a number, without hyphens and spaces, in half width. */
  @Nullable String number(String field) {
    var text = text(field);
    return text == null
        ? null
        : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
  }
}
