package org.yakuba.residentregister.desk.entry;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may be taken into a field.
 *
 * @param label as it is shown
 * @param fill other fields that are filled in with it, as JSON
 */
public record Suggestion(String value, String label, String fill) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A suggestion that fills other fields, by name, along with its own. */
  public static Suggestion of(String value, String label, Map<String, String> fill) {
    return new Suggestion(value, label, JSON.writeValueAsString(fill));
  }
}
