package org.yakuba.childallowance.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;

/** Reads the fields of a form; everything unreadable is noted at its field. */
final class Input {
  private static final String MISSING = "CHA-E151";
  private static final String UNREADABLE = "CHA-E152";
  private static final int LONGEST = 500;

  private final Map<String, String> fields;
  private final Violations wrong;

  Input(Map<String, String> fields, Violations wrong) {
    this.fields = fields;
    this.wrong = wrong;
  }

  Map<String, String> fields() {
    return fields;
  }

  String text(String name) {
    var text = fields.getOrDefault(name, "").strip();
    if (text.length() > LONGEST) {
      wrong.add(name, null, UNREADABLE, LONGEST + "文字までで入力してください");
      return text.substring(0, LONGEST);
    }
    return text;
  }

  @Nullable String textOrNull(String name) {
    var text = text(name);
    return text.isEmpty() ? null : text;
  }

  boolean flag(String name) {
    return "true".equals(fields.get(name));
  }

  /** A date that must be there; any day when it is not, which is noted. */
  LocalDate date(String name) {
    var date = dateOrNull(name);
    if (date == null && text(name).isEmpty()) {
      wrong.add(name, null, MISSING, "日付を入力してください");
    }
    return date == null ? LocalDate.EPOCH : date;
  }

  @Nullable LocalDate dateOrNull(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    return switch (DateInput.parse(text)) {
      case ParsedDate.Ok(var date) -> date;
      case ParsedDate.Invalid(var code, var message) -> {
        wrong.add(new Violation(name, text, code, message));
        yield null;
      }
    };
  }

  /** A month: {@code 2026-10}, {@code R8.10} or any day in it. */
  @Nullable YearMonth monthOrNull(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      var day =
          DateInput.parse(text) instanceof ParsedDate.Ok ok
              ? ok
              : DateInput.parse(text + ".1") instanceof ParsedDate.Ok first ? first : null;
      if (day == null) {
        wrong.add(name, text, UNREADABLE, "「2026-10」「R8.10」のように年月を入力してください");
      }
      return day == null ? null : YearMonth.from(day.date());
    }
  }

  @Nullable Long wholeOrNull(String name) {
    var text = text(name).replace(",", "");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,12}")) {
      wrong.add(name, text, UNREADABLE, "0以上の整数を入力してください");
      return null;
    }
    return Long.parseLong(text);
  }

  /** A code that must be one of its list; the first one when it is not, which is noted. */
  <E extends Enum<E>> E code(String name, Class<E> type) {
    var code = codeOrNull(name, type);
    if (code == null) {
      wrong.add(name, text(name), MISSING, "選んでください");
      return type.getEnumConstants()[0];
    }
    return code;
  }

  <E extends Enum<E>> @Nullable E codeOrNull(String name, Class<E> type) {
    var text = text(name);
    for (var value : type.getEnumConstants()) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    return null;
  }
}
