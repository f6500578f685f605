package org.yakuba.platform.linkage;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of payloads: what is unknown is left out, and unknown fields of a later version are
 * skipped.
 */
public final class LinkageJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private static final JsonMapper STRICT =
      JSON.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private LinkageJson() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** A question from outside: an unknown field is an error. */
  public static <T> T readStrictly(String json, Class<T> type) {
    return STRICT.readValue(json, type);
  }

  /** The JSON of a record of a contract. */
  public static String write(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** A record of a contract from its JSON. */
  public static <T> T read(String json, Class<T> type) {
    return JSON.readValue(json, type);
  }

  /** The tree of a record of a contract. */
  public static JsonNode tree(String json) {
    return JSON.readTree(json);
  }

  /** The tree of a value. */
  public static JsonNode treeOf(Object value) {
    return JSON.valueToTree(value);
  }
}
