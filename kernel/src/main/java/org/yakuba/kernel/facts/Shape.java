package org.yakuba.kernel.facts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;

/**
 * Reads one JSON object item by item and collects what is wrong with it, in the order of reading:
 * missing, of another type, outside its bounds, no day of the calendar, not one of the words. An
 * item that is JSON's null counts as absent.
 *
 * <p>A JSON value is null, a Boolean, a String, an Integer, a Long, another Number, a List or a Map
 * with texts as keys.
 *
 * <p>A reader asks for every item it knows and ends with {@link #refuseUnknown()}; where unknown
 * items are to be ignored, it leaves that out.
 */
public final class Shape {

  private final Map<String, @Nullable Object> items;
  private final String path;
  private final List<Fault> faults;
  private final Set<String> asked = new HashSet<>();

  private Shape(Map<String, @Nullable Object> items, String path, List<Fault> faults) {
    this.items = items;
    this.path = path;
    this.faults = faults;
  }

  /** The object at a path; empty when the value is none, which is noted. */
  @SuppressWarnings("unchecked") // the keys of a JSON object are texts
  public static Optional<Shape> of(@Nullable Object value, String path, List<Fault> faults) {
    if (!(value instanceof Map<?, ?> items)) {
      faults.add(new Fault(path, value, Fault.INVALID, "オブジェクト {…} を指定してください"));
      return Optional.empty();
    }
    return Optional.of(new Shape((Map<String, @Nullable Object>) items, path, faults));
  }

  /** An empty object whose faults nobody hears of: stands in for one that is missing. */
  public static Shape nothing() {
    return new Shape(new HashMap<>(), "", new ArrayList<>());
  }

  /** Another object in the place of this one. */
  public Shape as(Map<String, @Nullable Object> other, String otherPath) {
    return new Shape(other, otherPath, faults);
  }

  /** The same object, read without noting faults again. */
  public Shape quietly() {
    return new Shape(items, path, new ArrayList<>());
  }

  public boolean isFlawless() {
    return faults.isEmpty();
  }

  public String path() {
    return path;
  }

  /** All items as they were given. */
  public Map<String, @Nullable Object> items() {
    return items;
  }

  /** Whether the item is there and not null. */
  public boolean has(String key) {
    return value(key) != null;
  }

  /** The item as it was given; null when it is absent. */
  public @Nullable Object value(String key) {
    asked.add(key);
    return items.get(key);
  }

  /** The path of an item of this object. */
  public String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  // ---- faults

  /** Notes that an item is not as it must be. */
  public void invalid(String key, String expected) {
    fault(key, Fault.INVALID, expected);
  }

  /** Notes a fault of an item under a code of the business. */
  public void fault(String key, String code, String message) {
    faults.add(new Fault(at(key), value(key), code, message));
  }

  /** Notes that the object as a whole is not as it must be. */
  public void invalidAsAWhole(String expected) {
    faults.add(new Fault(path, items, Fault.INVALID, expected));
  }

  /** Notes when an item is absent. */
  public void require(String... keys) {
    for (var key : keys) {
      if (!has(key)) {
        faults.add(new Fault(at(key), null, Fault.MISSING, key + " は必須です"));
      }
    }
  }

  /** Notes every item that was never asked for, in the order in which they were given. */
  public void refuseUnknown() {
    items.forEach((key, value) -> {
      if (!asked.contains(key)) {
        faults.add(new Fault(at(key), value, Fault.UNKNOWN, key + " は知らない項目です"));
      }
    });
  }

  // ---- texts, words, numbers

  public @Nullable String text(String key) {
    return read(key, "文字列を指定してください", v -> v instanceof String text ? text : null);
  }

  /** A text of at least one and at most so many characters. */
  public @Nullable String text(String key, int mostCharacters) {
    return read(
        key,
        "1文字以上" + mostCharacters + "文字以内の文字列を指定してください",
        v ->
            v instanceof String text
                    && !text.isEmpty()
                    && text.codePointCount(0, text.length()) <= mostCharacters
                ? text
                : null);
  }

  public String requiredText(String key) {
    require(key);
    var text = text(key);
    if (text != null && text.isEmpty()) {
      invalid(key, "空でない文字列を指定してください");
    }
    return text == null ? "" : text;
  }

  public <E extends Enum<E>> @Nullable E word(String key, Class<E> words) {
    return read(
        key,
        "次のいずれかを指定してください: "
            + String.join(" ", Arrays.stream(words.getEnumConstants()).map(Enum::name).toList()),
        v -> v instanceof String text ? JsonReading.constant(words, text) : null);
  }

  public <E extends Enum<E>> E requiredWord(String key, Class<E> words) {
    require(key);
    var word = word(key, words);
    return word == null ? words.getEnumConstants()[0] : word;
  }

  public @Nullable Boolean flag(String key) {
    return read(key, "true または false を指定してください", v -> v instanceof Boolean flag ? flag : null);
  }

  public @Nullable Integer integer(String key) {
    return read(key, "整数を指定してください", v -> v instanceof Integer number ? number : null);
  }

  /** A whole number between two bounds, both included. */
  public @Nullable Long whole(String key, long least, long most) {
    return read(
        key,
        least + "以上" + most + "以下の整数を指定してください",
        v -> {
          var number = JsonReading.whole(v);
          return number != null && number >= least && number <= most ? number : null;
        });
  }

  public int requiredPositive(String key) {
    require(key);
    var number = integer(key);
    if (number != null && number < 1) {
      invalid(key, "正の整数を指定してください");
    }
    return number == null ? 1 : number;
  }

  // ---- dates

  public @Nullable LocalDate date(String key) {
    return read(key, "YYYY-MM-DD の日付を指定してください", JsonReading::day);
  }

  public LocalDate requiredDate(String key) {
    require(key);
    var date = date(key);
    return date == null ? LocalDate.EPOCH : date;
  }

  public @Nullable YearMonth month(String key) {
    return read(key, "YYYY-MM の年月を指定してください", JsonReading::month);
  }

  /** Days of an array; faults are noted at the element. */
  public List<LocalDate> dates(String key) {
    var days = new ArrayList<LocalDate>();
    each(
        key,
        (where, element) -> {
          var day = element == null ? null : JsonReading.day(element);
          if (day == null) {
            faults.add(new Fault(where, element, Fault.INVALID, "YYYY-MM-DD の日付を指定してください"));
          } else {
            days.add(day);
          }
        });
    return days;
  }

  /** A day of the calendar, or the short notation of an uncertain one (1965-08-00). */
  public @Nullable UncertainDate uncertainDate(String key) {
    return read(key, "YYYY-MM-DD の日付を指定してください(不詳の月・日・年は 00・0000)", JsonReading::uncertainDay);
  }

  public UncertainDate requiredUncertainDate(String key) {
    require(key);
    var date = uncertainDate(key);
    return date == null ? UncertainDate.of(LocalDate.EPOCH) : date;
  }

  /** A moment; a date is its beginning. */
  public @Nullable LocalDateTime moment(String key) {
    return read(key, "日付(YYYY-MM-DD)または日時を指定してください", JsonReading::moment);
  }

  /** A moment of the town's clock, to the second. */
  public @Nullable LocalDateTime localMoment(String key) {
    return read(key, "YYYY-MM-DDThh:mm:ss の日時を指定してください", JsonReading::localMoment);
  }

  /** A moment with its offset from UTC. */
  public @Nullable OffsetDateTime offsetMoment(String key) {
    return read(key, "時差つきの日時(YYYY-MM-DDThh:mm:ss+09:00)を指定してください", JsonReading::offsetMoment);
  }

  // ---- objects and arrays

  public Optional<Shape> object(String key) {
    return has(key) ? of(value(key), at(key), faults) : Optional.empty();
  }

  public Optional<Shape> requiredObject(String key) {
    require(key);
    return object(key);
  }

  /** The objects of an array; an element that is none is noted. */
  public List<Shape> objects(String key) {
    var shapes = new ArrayList<Shape>();
    each(key, (where, element) -> of(element, where, faults).ifPresent(shapes::add));
    return shapes;
  }

  /** The objects of an array that must hold at least one. */
  public List<Shape> requiredObjects(String key) {
    require(key);
    if (value(key) instanceof List<?> list && list.isEmpty()) {
      invalid(key, "1件以上を指定してください");
    }
    return objects(key);
  }

  /** Texts of an array; null when there is none. */
  public @Nullable List<String> texts(String key) {
    return has(key) ? textsOf(value(key), at(key)) : null;
  }

  public List<String> requiredTexts(String key) {
    require(key);
    var texts = texts(key);
    if (value(key) instanceof List<?> list && list.isEmpty()) {
      invalid(key, "1件以上を指定してください");
    }
    return texts == null ? List.of() : texts;
  }

  /** The one text that an array must hold. */
  public String onlyText(String key) {
    var texts = requiredTexts(key);
    if (texts.size() > 1) {
      invalid(key, "1件だけを指定してください");
    }
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  /** An object whose values are arrays of texts. */
  public Map<String, List<String>> textsByKey(String key) {
    var map = new LinkedHashMap<String, List<String>>();
    object(key)
        .ifPresent(found ->
            found.items.forEach((name, value) -> {
              if (value != null) {
                map.put(name, textsOf(value, at(key) + "." + name));
              }
            }));
    return map;
  }

  private interface Element {
    void read(String where, @Nullable Object element);
  }

  private void each(String key, Element reading) {
    var list = read(key, "配列 […] を指定してください", v -> v instanceof List<?> l ? l : null);
    for (int i = 0; list != null && i < list.size(); i++) {
      reading.read(at(key) + "[" + i + "]", list.get(i));
    }
  }

  private List<String> textsOf(@Nullable Object value, String where) {
    var texts = new ArrayList<String>();
    if (!(value instanceof List<?> list)) {
      faults.add(new Fault(where, value, Fault.INVALID, "配列 […] を指定してください"));
      return texts;
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof String text) {
        texts.add(text);
      } else {
        faults.add(new Fault(where + "[" + i + "]", list.get(i), Fault.INVALID, "文字列を指定してください"));
      }
    }
    return texts;
  }

  private <T> @Nullable T read(String key, String expected, Function<Object, @Nullable T> reading) {
    var value = value(key);
    if (value == null) {
      return null;
    }
    var read = reading.apply(value);
    if (read == null) {
      invalid(key, expected);
    }
    return read;
  }
}
