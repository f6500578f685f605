package org.yakuba.payments.assess;

import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.bank.BankText;
import org.yakuba.kernel.facts.Shape;

/**
 * Reads the items of one record: numbers as digits or as a text of digits, texts converted to the
 * characters of the banks.
 */
final class ZenginItems {

  private static final String WO_REPLACED = "ZEN-W01";
  private static final String NAME_CUT = "ZEN-W02";

  private final Shape shape;
  private final boolean truncateHolderName;
  private final SortedSet<String> warnings;

  /**
   * @param truncateHolderName whether the municipality has chosen to cut the name of a holder that
   *     is too long
   * @param warnings takes the warnings of what is read
   */
  ZenginItems(Shape shape, boolean truncateHolderName, SortedSet<String> warnings) {
    this.shape = shape;
    this.truncateHolderName = truncateHolderName;
    this.warnings = warnings;
  }

  /** N: at most so many digits; a fault and empty when they are not. */
  String digits(String key, int width) {
    shape.require(key);
    var digits = digitsOrNull(key, width);
    return digits == null ? "" : digits;
  }

  /** N with a value that stands when none is given. */
  String digits(String key, int width, String otherwise) {
    var digits = digitsOrNull(key, width);
    return digits == null ? otherwise : digits;
  }

  private @Nullable String digitsOrNull(String key, int width) {
    var given = shape.value(key);
    if (given == null) {
      return null;
    }
    var digits =
        given instanceof Integer || given instanceof Long || given instanceof String
            ? given.toString()
            : "";
    if (!digits.matches("[0-9]{1," + width + "}")) {
      shape.invalid(key, width + "桁以内の数字を指定してください");
      return null;
    }
    return digits;
  }

  /** N that is one of some codes. */
  String code(String key, Map<String, String> meanings) {
    shape.require(key);
    return code(key, meanings, "");
  }

  /** N that is one of some codes; one of them stands when none is given. */
  String code(String key, Map<String, String> meanings, String otherwise) {
    var given = shape.value(key);
    if (given == null) {
      return otherwise;
    }
    var code = given instanceof String || given instanceof Integer ? given.toString() : "";
    if (!meanings.containsKey(code)) {
      shape.invalid(key, "次のいずれかを指定してください: " + String.join(" ", meanings.keySet()));
      return otherwise;
    }
    return code;
  }

  /** 金額: one yen or more, ten digits or less. */
  long amount(String key) {
    var digits = digits(key, 10);
    if (digits.isEmpty()) {
      return 1;
    }
    long yen = Long.parseLong(digits);
    if (yen < 1) {
      shape.invalid(key, "1円以上の金額を指定してください");
    }
    return yen;
  }

  /** C: a text that must be there, though it may be empty. */
  String text(String key, int width) {
    shape.require(key);
    return optionalText(key, width);
  }

  /** C: a text; empty when none is given. */
  String optionalText(String key, int width) {
    var converted = converted(key);
    if (converted.length() > width) {
      shape.invalid(key, "変換後に" + width + "文字以内になる文字列を指定してください(変換後 " + converted + ")");
      return "";
    }
    return converted;
  }

  /** A name of somebody: not empty. */
  String name(String key, int width) {
    var name = text(key, width);
    requireFilled(key, name);
    return name;
  }

  /** 受取人名・預金者名: never cut, unless the municipality has chosen so. */
  String holder(String key, int width) {
    if (!truncateHolderName) {
      return name(key, width);
    }
    shape.require(key);
    var converted = converted(key);
    requireFilled(key, converted);
    if (converted.length() > width) {
      warnings.add(NAME_CUT);
      return converted.substring(0, width);
    }
    return converted;
  }

  private void requireFilled(String key, String name) {
    if (name.isBlank() && shape.value(key) instanceof String given && given.isBlank()) {
      shape.invalid(key, "空でない文字列を指定してください");
    }
  }

  private String converted(String key) {
    var given = shape.text(key);
    if (given == null) {
      return "";
    }
    var converted = BankText.of(given);
    if (!converted.isAccepted()) {
      shape.invalid(key, "全銀の文字に変換できない文字があります: " + converted.refused());
      return "";
    }
    if (converted.woReplaced()) {
      warnings.add(WO_REPLACED);
    }
    return converted.text();
  }
}
