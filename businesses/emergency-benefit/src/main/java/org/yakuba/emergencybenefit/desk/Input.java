package org.yakuba.emergencybenefit.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.money.Yen;
import org.yakuba.kernel.name.Graphemes;

/** Reads a submitted form and collects every mistake at its field. */
public final class Input {
  private static final String FORMAT = "EMB-E110";
  private static final long MOST_YEN = 9_999_999_999L;

  private final Map<String, String> values;
  private final Violations wrong = new Violations();

  public Input(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  public Violations wrong() {
    return wrong;
  }

  public Map<String, String> values() {
    return values;
  }

  /** The text as submitted, without spaces around it; empty when there is none. */
  public String raw(String field) {
    return values.getOrDefault(field, "").strip();
  }

  /** A text that must be there. */
  public String text(String field, String label, int most) {
    var text = raw(field);
    if (text.isEmpty() || Graphemes.length(text) > most) {
      wrong.add(field, text, FORMAT, label + "を" + most + "文字までで入力してください");
    }
    return text;
  }

  /** A text that may be missing; null then. */
  public @Nullable String optional(String field, String label, int most) {
    var text = raw(field);
    if (Graphemes.length(text) > most) {
      wrong.add(field, text, FORMAT, label + "は" + most + "文字までです");
    }
    return text.isEmpty() ? null : text;
  }

  /** Digits of one length. */
  public String digits(String field, String label, int length) {
    var text = raw(field).replaceAll("[- ]", "");
    if (!text.matches("[0-9]{" + length + "}")) {
      wrong.add(field, text, FORMAT, label + "は" + length + "桁の数字です");
    }
    return text;
  }

  /** A whole number within bounds; the lower bound when it is none. */
  public int number(String field, String label, int least, int most) {
    var text = raw(field);
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    wrong.add(field, text, FORMAT, label + "は" + least + "から" + most + "までの整数です");
    return least;
  }

  /** An amount that must be there. */
  public Yen yen(String field, String label) {
    var amount = yenOrNone(field, label);
    if (amount == null && wrong.at(field).isEmpty()) {
      wrong.add(field, "", FORMAT, label + "を円で入力してください");
    }
    return amount == null ? Yen.ZERO : amount;
  }

  /** An amount that may be missing; null then. */
  public @Nullable Yen yenOrNone(String field, String label) {
    var text = raw(field).replace(",", "");
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("[0-9]{1,10}") && Long.parseLong(text) <= MOST_YEN) {
      return Yen.of(Long.parseLong(text));
    }
    wrong.add(field, raw(field), FORMAT, label + "は0から" + MOST_YEN + "までの整数(円)です");
    return null;
  }

  /** A day that must be there; the given one when it is not. */
  public LocalDate day(String field, LocalDate otherwise) {
    var read = dayOrNone(field);
    if (read == null && wrong.at(field).isEmpty()) {
      wrong.add(field, "", FORMAT, "日を入力してください");
    }
    return read == null ? otherwise : read;
  }

  /** A day that may be missing; null then. */
  public @Nullable LocalDate dayOrNone(String field) {
    var text = raw(field);
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

  /** One of the values of an enum; the first when it is none. */
  public <E extends Enum<E>> E choice(String field, Class<E> type) {
    var text = raw(field);
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseGet(() -> {
          wrong.add(field, text, FORMAT, "画面の選択肢から選んでください");
          return type.getEnumConstants()[0];
        });
  }

  /** Whether a box is ticked. */
  public boolean ticked(String field) {
    return raw(field).equals("true");
  }
}
