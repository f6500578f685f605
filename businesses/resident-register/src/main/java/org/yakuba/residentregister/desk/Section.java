package org.yakuba.residentregister.desk;

import java.util.List;

/** A group of items of a record. */
public record Section(String title, List<Line> lines) {
  public Section {
    lines = List.copyOf(lines);
  }
}
