package org.yakuba.applicationmanagement.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.bank.BankText;
import org.yakuba.kernel.number.IndividualNumber;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * One item of a form (application-management §3.2, §3.3).
 *
 * @param id such as {@code applicantName}; {@code children[].name} repeats
 * @param length most characters, or for digits exactly so many
 * @param codes the only values of a code
 * @param min least value of a number; null where there is none
 * @param max greatest value of a number; null where there is none
 * @param notAfterArrival whether a date lies on or before the day of arrival
 * @param whereabouts whether it can tell where somebody is
 */
public record FormItem(
    String id,
    Type type,
    int length,
    List<String> codes,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    boolean notAfterArrival,
    boolean whereabouts,
    Required required) {

  private static final int MOST_CHARACTERS = 4000;
  private static final int MOST_NUMBER_DIGITS = 12;
  private static final Pattern NAME = Pattern.compile("[^\\s\\u3000]+\\u3000[^\\s\\u3000]+");
  private static final Pattern KANA = Pattern.compile("[ァ-ヺー\\u3000]+");
  private static final Pattern PHONE = Pattern.compile("[0-9-]+");
  private static final int FEWEST_PHONE_DIGITS = 10;
  private static final int MOST_PHONE_DIGITS = 11;

  /** What the value of an item is. */
  public enum Type {
    TEXT,
    /** Family name and given name with one full-width space between them. */
    NAME,
    KANA,
    DATE,
    MONTH,
    DIGITS,
    PHONE,
    EMAIL,
    CODE,
    YEN,
    NUMBER,
    INDIVIDUAL_NUMBER,
    /** Convertible to the characters of the banks. */
    BANK_TEXT
  }

  /** When an item must be filled in. */
  public enum Required {
    NEVER,
    ALWAYS,
    /** Unless 公金受取口座 is used. */
    WITHOUT_PUBLIC_ACCOUNT,
    /** Where money is applied for. */
    IN_BENEFIT_PROCEDURES
  }

  public FormItem {
    codes = List.copyOf(codes);
  }

  static FormItem read(YamlMap entry) {
    entry.allowOnly(
        "id",
        "type",
        "length",
        "codes",
        "min",
        "max",
        "notAfterArrival",
        "whereabouts",
        "required");
    return new FormItem(
        entry.text("id"),
        entry.textOrNull("type") == null ? Type.TEXT : entry.constant("type", Type.class),
        entry.integer("length", MOST_CHARACTERS),
        entry.texts("codes"),
        entry.textOrNull("min") == null ? null : entry.decimal("min"),
        entry.textOrNull("max") == null ? null : entry.decimal("max"),
        entry.flag("notAfterArrival", false),
        entry.flag("whereabouts", false),
        entry.textOrNull("required") == null
            ? Required.NEVER
            : entry.constant("required", Required.class));
  }

  /** Whether the item repeats; such values are taken as they are. */
  public boolean repeats() {
    return id.contains("[]");
  }

  /** Whether a value that was filled in has the form of the item. */
  boolean accepts(String value, LocalDate arrival) {
    return value.codePointCount(0, value.length()) <= length && isOfType(value, arrival);
  }

  private boolean isOfType(String value, LocalDate arrival) {
    return switch (type) {
      case TEXT -> true;
      case NAME -> NAME.matcher(value).matches();
      case KANA -> KANA.matcher(value).matches();
      case DATE -> isDate(value, arrival);
      case MONTH -> isMonth(value);
      case DIGITS -> value.length() == length && value.matches("[0-9]+");
      case PHONE -> isPhone(value);
      case EMAIL -> value.chars().filter(c -> c == '@').count() == 1;
      case CODE -> codes.contains(value);
      case YEN, NUMBER -> value.matches("[0-9]{1," + MOST_NUMBER_DIGITS + "}") && isWithin(value);
      case INDIVIDUAL_NUMBER -> IndividualNumber.parse(value).isPresent();
      case BANK_TEXT -> isBankText(value);
    };
  }

  private boolean isBankText(String value) {
    var converted = BankText.of(value);
    return converted.isAccepted() && converted.text().length() <= length;
  }

  private boolean isWithin(String digits) {
    var number = new BigDecimal(digits);
    return (min == null || number.compareTo(min) >= 0)
        && (max == null || number.compareTo(max) <= 0);
  }

  private static boolean isPhone(String value) {
    long digits = value.chars().filter(c -> c != '-').count();
    return PHONE.matcher(value).matches()
        && digits >= FEWEST_PHONE_DIGITS
        && digits <= MOST_PHONE_DIGITS;
  }

  private boolean isDate(String value, LocalDate arrival) {
    try {
      var date = LocalDate.parse(value);
      return !notAfterArrival || !date.isAfter(arrival);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isMonth(String value) {
    try {
      YearMonth.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
