package org.yakuba.kernel.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of the facts that is not as it must be.
 *
 * @param field path in the facts, such as {@code children[0].birthDate}
 * @param value what was given, as a JSON value; null when nothing was
 * @param code stable code; {@link #MISSING}, {@link #UNKNOWN} or {@link #INVALID} where the
 *     business has none of its own
 * @param message what is wrong and what was expected, in Japanese
 */
public record Fault(String field, @Nullable Object value, String code, String message) {

  /** A required item is not there. */
  public static final String MISSING = "MISSING_FIELD";

  /** An item that nobody reads: most often it is misspelled. */
  public static final String UNKNOWN = "UNKNOWN_FIELD";

  /** Of another type, outside its bounds, no day of the calendar, not one of the words. */
  public static final String INVALID = "INVALID";

  /** The fault as a JSON object: field, value, code, message. */
  public Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("field", field);
    json.put("value", value);
    json.put("code", code);
    json.put("message", message);
    return json;
  }
}
