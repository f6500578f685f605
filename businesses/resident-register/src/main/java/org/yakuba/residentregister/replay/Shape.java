package org.yakuba.residentregister.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads one JSON object item by item and collects what has the wrong shape: missing, of another
 * type, not a date, not one of the words. Keys nobody asks for are ignored.
 */
final class Shape {
  static final String MISSING = "MISSING_FIELD";
  static final String INVALID = "INVALID";

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Pattern NOTATION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final JsonNode node;
  private final String path;
  private final List<ShapeError> errors;

  private Shape(JsonNode node, String path, List<ShapeError> errors) {
    this.node = node;
    this.path = path;
    this.errors = errors;
  }

  /** The object at a path; empty when it is none, which is noted. */
  static Optional<Shape> of(JsonNode node, String path, List<ShapeError> errors) {
    if (!node.isObject()) {
      errors.add(new ShapeError(path, node, INVALID, "オブジェクト {…} を指定してください"));
      return Optional.empty();
    }
    return Optional.of(new Shape(node, path, errors));
  }

  /** An empty object whose faults nobody hears of: stands in for one that is missing. */
  static Shape nothing() {
    return new Shape(JsonNodeFactory.instance.objectNode(), "", new ArrayList<>());
  }

  /** Another object in the place of this one. */
  Shape as(JsonNode other, String otherPath) {
    return new Shape(other, otherPath, errors);
  }

  /** The same object, read without noting faults again. */
  Shape quietly() {
    return new Shape(node, path, new ArrayList<>());
  }

  boolean isFlawless() {
    return errors.isEmpty();
  }

  String path() {
    return path;
  }

  JsonNode node() {
    return node;
  }

  boolean has(String key) {
    return !absent(get(key));
  }

  private JsonNode get(String key) {
    return node.path(key);
  }

  private static boolean absent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Notes that an item has the wrong shape. */
  void invalid(String key, String expected) {
    errors.add(new ShapeError(at(key), get(key), INVALID, expected));
  }

  private void missing(String key) {
    errors.add(new ShapeError(at(key), null, MISSING, key + " は必須です"));
  }

  // ---- texts and words

  @Nullable String text(String key) {
    return read(key, "文字列を指定してください", n -> n.isString() ? n.stringValue() : null);
  }

  String requiredText(String key) {
    require(key);
    var text = text(key);
    if (text != null && text.isEmpty()) {
      invalid(key, "空でない文字列を指定してください");
    }
    return text == null ? "" : text;
  }

  <E extends Enum<E>> @Nullable E word(String key, Class<E> words) {
    return read(
        key,
        "次のいずれかを指定してください: "
            + String.join(
                " ", java.util.Arrays.stream(words.getEnumConstants()).map(Enum::name).toList()),
        n -> n.isString() ? constant(words, n.stringValue()) : null);
  }

  <E extends Enum<E>> E requiredWord(String key, Class<E> words) {
    require(key);
    var word = word(key, words);
    return word == null ? words.getEnumConstants()[0] : word;
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> words, String name) {
    for (var word : words.getEnumConstants()) {
      if (word.name().equals(name)) {
        return word;
      }
    }
    return null;
  }

  @Nullable Boolean flag(String key) {
    return read(key, "true または false を指定してください", n -> n.isBoolean() ? n.booleanValue() : null);
  }

  @Nullable Integer integer(String key) {
    return read(key, "整数を指定してください", n -> n.isInt() ? (Integer) n.intValue() : null);
  }

  int requiredPositive(String key) {
    require(key);
    var number = integer(key);
    if (number != null && number < 1) {
      invalid(key, "正の整数を指定してください");
    }
    return number == null ? 1 : number;
  }

  // ---- dates

  @Nullable LocalDate date(String key) {
    return read(key, "YYYY-MM-DD の日付を指定してください", Shape::day);
  }

  LocalDate requiredDate(String key) {
    require(key);
    var date = date(key);
    return date == null ? LocalDate.EPOCH : date;
  }

  /** A day of the calendar, or the short notation of an uncertain one (1965-08-00). */
  @Nullable UncertainDate uncertainDate(String key) {
    return read(key, "YYYY-MM-DD の日付を指定してください(不詳の月・日・年は 00・0000)", Shape::uncertain);
  }

  UncertainDate requiredUncertainDate(String key) {
    require(key);
    var date = uncertainDate(key);
    return date == null ? UncertainDate.of(LocalDate.EPOCH) : date;
  }

  /** A moment; a date is its beginning. */
  @Nullable LocalDateTime moment(String key) {
    return read(key, "日付(YYYY-MM-DD)または日時を指定してください", Shape::momentOf);
  }

  private static @Nullable LocalDate day(JsonNode value) {
    if (!value.isString() || !NOTATION.matcher(value.stringValue()).matches()) {
      return null;
    }
    try {
      return LocalDate.parse(value.stringValue());
    } catch (DateTimeException e) {
      return null;
    }
  }

  static @Nullable UncertainDate uncertain(JsonNode value) {
    var day = day(value);
    if (day != null) {
      return UncertainDate.of(day);
    }
    if (!value.isString() || !NOTATION.matcher(value.stringValue()).matches()) {
      return null;
    }
    return UncertainDate.parse(value.stringValue())
        .filter(date -> date.iso().equals(value.stringValue()))
        .orElse(null);
  }

  private static @Nullable LocalDateTime momentOf(JsonNode value) {
    var day = day(value);
    if (day != null) {
      return day.atStartOfDay();
    }
    if (!value.isString()) {
      return null;
    }
    var text = value.stringValue();
    try {
      return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
          ? OffsetDateTime.parse(text).atZoneSameInstant(JAPAN).toLocalDateTime()
          : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  // ---- objects and arrays

  Optional<Shape> object(String key) {
    return has(key) ? of(get(key), at(key), errors) : Optional.empty();
  }

  Optional<Shape> requiredObject(String key) {
    require(key);
    return object(key);
  }

  /** The elements of an array; empty when there is none. */
  List<JsonNode> array(String key) {
    var found = read(key, "配列 […] を指定してください", n -> n.isArray() ? n : null);
    var elements = new ArrayList<JsonNode>();
    if (found != null) {
      found.forEach(elements::add);
    }
    return elements;
  }

  List<Shape> objects(String key) {
    var elements = array(key);
    var shapes = new ArrayList<Shape>();
    for (int i = 0; i < elements.size(); i++) {
      of(elements.get(i), at(key) + "[" + i + "]", errors).ifPresent(shapes::add);
    }
    return shapes;
  }

  List<Shape> requiredObjects(String key) {
    require(key);
    if (get(key).isArray() && get(key).isEmpty()) {
      invalid(key, "1件以上を指定してください");
    }
    return objects(key);
  }

  /** Texts of an array; null when there is none. */
  @Nullable List<String> texts(String key) {
    if (!has(key)) {
      return null;
    }
    return textsOf(get(key), at(key));
  }

  List<String> requiredTexts(String key) {
    require(key);
    var texts = texts(key);
    if (get(key).isArray() && get(key).isEmpty()) {
      invalid(key, "1件以上を指定してください");
    }
    return texts == null ? List.of() : texts;
  }

  /** The one text that an array must hold. */
  String onlyText(String key) {
    var texts = requiredTexts(key);
    if (texts.size() > 1) {
      invalid(key, "1件だけを指定してください");
    }
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  /** An object whose values are arrays of texts. */
  Map<String, List<String>> textsByKey(String key) {
    var found = object(key);
    var map = new LinkedHashMap<String, List<String>>();
    if (found.isPresent()) {
      for (var entry : found.get().node.properties()) {
        if (!entry.getValue().isNull()) {
          map.put(entry.getKey(), textsOf(entry.getValue(), at(key) + "." + entry.getKey()));
        }
      }
    }
    return map;
  }

  private List<String> textsOf(JsonNode value, String where) {
    var texts = new ArrayList<String>();
    if (!value.isArray()) {
      errors.add(new ShapeError(where, value, INVALID, "配列 […] を指定してください"));
      return texts;
    }
    int i = 0;
    for (var element : value) {
      if (element.isString()) {
        texts.add(element.stringValue());
      } else {
        errors.add(new ShapeError(where + "[" + i + "]", element, INVALID, "文字列を指定してください"));
      }
      i++;
    }
    return texts;
  }

  private void require(String key) {
    if (!has(key)) {
      missing(key);
    }
  }

  private <T> @Nullable T read(
      String key, String expected, Function<JsonNode, @Nullable T> reading) {
    var value = get(key);
    if (absent(value)) {
      return null;
    }
    var read = reading.apply(value);
    if (read == null) {
      invalid(key, expected);
    }
    return read;
  }
}
