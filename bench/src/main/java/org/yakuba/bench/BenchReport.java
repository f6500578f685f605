package org.yakuba.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The last line of a bench: one JSON object with ours, the limit and their ratio. */
final class BenchReport {

  private final Map<String, Object> members = new LinkedHashMap<>();

  BenchReport(String bench, long size, String unit) {
    members.put("bench", bench);
    members.put("size", size);
    members.put("unit", unit);
  }

  /** Adds a whole number. */
  BenchReport with(String member, long value) {
    members.put(member, value);
    return this;
  }

  /** Adds a figure with two decimals. */
  BenchReport with(String member, double value) {
    members.put(member, String.format(Locale.ROOT, "%.2f", value));
    return this;
  }

  /** Adds a truth value. */
  BenchReport with(String member, boolean value) {
    members.put(member, value);
    return this;
  }

  /** One line of JSON. */
  String line() {
    var json = new StringBuilder("{");
    members.forEach((member, value) -> {
      if (json.length() > 1) {
        json.append(", ");
      }
      json.append('"').append(member).append("\": ");
      boolean text = member.equals("bench") || member.equals("unit");
      json.append(text ? "\"" + value + "\"" : value);
    });
    return json.append('}').toString();
  }
}
