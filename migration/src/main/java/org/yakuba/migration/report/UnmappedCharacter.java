package org.yakuba.migration.report;

import java.util.List;

/** A legacy character nobody has identified yet. */
public record UnmappedCharacter(
    String codePoint, long persons, long occurrences, List<String> items) {
  public UnmappedCharacter {
    items = List.copyOf(items);
  }
}
