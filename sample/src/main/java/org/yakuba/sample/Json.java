package org.yakuba.sample;

import java.util.Collection;
import java.util.Map;

/** Writes maps, collections, texts and numbers as JSON, indented; enough for the answer key. */
public final class Json {

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** The JSON of an object, ending with a line break. */
  public static String of(Map<String, ?> value) {
    var json = new Json();
    json.value(value, 0);
    return json.out.append('\n').toString();
  }

  private void value(Object value, int depth) {
    switch (value) {
      case Map<?, ?> map -> object(map, depth);
      case Collection<?> items -> array(items, depth);
      case Number number -> out.append(number);
      case Boolean flag -> out.append(flag);
      default -> text(value.toString());
    }
  }

  private void object(Map<?, ?> map, int depth) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> member : map.entrySet()) {
      out.append(separator);
      indent(depth + 1);
      text(String.valueOf(member.getKey()));
      out.append(": ");
      value(member.getValue(), depth + 1);
      separator = ",";
    }
    if (!map.isEmpty()) {
      indent(depth);
    }
    out.append('}');
  }

  private void array(Collection<?> items, int depth) {
    boolean nested = items.stream().anyMatch(Map.class::isInstance);
    out.append('[');
    String separator = "";
    for (Object item : items) {
      out.append(separator);
      if (nested) {
        indent(depth + 1);
      }
      value(item, depth + 1);
      separator = nested ? "," : ", ";
    }
    if (nested) {
      indent(depth);
    }
    out.append(']');
  }

  private void indent(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || LegacyCharacters.isPrivateUse(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
