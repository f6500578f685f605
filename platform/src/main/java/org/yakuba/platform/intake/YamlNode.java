package org.yakuba.platform.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping of a YAML file that notices keys nobody asked for. */
final class YamlNode {

  private final String where;
  private final Map<?, ?> entries;
  private final Set<String> read = new HashSet<>();

  private YamlNode(String where, Map<?, ?> entries) {
    this.where = where;
    this.entries = entries;
  }

  static YamlNode of(String where, @Nullable Object loaded) {
    if (loaded instanceof Map<?, ?> map) {
      return new YamlNode(where, map);
    }
    throw new IllegalArgumentException(where + ": expected key: value pairs");
  }

  String text(String key) {
    @Nullable String value = textOrNull(key);
    if (value == null) {
      throw new IllegalArgumentException(where + ": " + key + " is missing");
    }
    return value;
  }

  @Nullable String textOrNull(String key) {
    read.add(key);
    Object value = entries.get(key);
    return value == null ? null : value.toString();
  }

  int number(String key) {
    String value = text(key);
    if (!value.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(where + ": " + key + " is no number: " + value);
    }
    return Integer.parseInt(value);
  }

  boolean flag(String key) {
    return "true".equals(textOrNull(key));
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object value : list(key)) {
      texts.add(String.valueOf(value));
    }
    return texts;
  }

  List<YamlNode> nodes(String key) {
    List<YamlNode> nodes = new ArrayList<>();
    int place = 0;
    for (Object value : list(key)) {
      nodes.add(of(where + " " + key + "[" + place++ + "]", value));
    }
    return nodes;
  }

  void refuseUnread() {
    for (Object key : entries.keySet()) {
      if (!read.contains(String.valueOf(key))) {
        throw new IllegalArgumentException(where + ": unknown key " + key);
      }
    }
  }

  private List<?> list(String key) {
    read.add(key);
    Object value = entries.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(where + ": " + key + " is no list");
  }
}
