package org.yakuba.gateways.intermediateserver;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file: cells with commas between them; what would part cells or lines is written %XX.
 */
final class Cells {
  static final String END = "\r\n";

  private Cells() {}

  /** The line of cells, with its end. */
  static String line(List<String> cells) {
    var written = new ArrayList<String>();
    for (var cell : cells) {
      written.add(
          cell.replace("%", "%25").replace(",", "%2C").replace("\r", "%0D").replace("\n", "%0A"));
    }
    return String.join(",", written) + END;
  }

  /** The cells of a line without its end. */
  static List<String> of(String line) {
    var cells = new ArrayList<String>();
    for (var cell : line.split(",", -1)) {
      cells.add(
          cell.replace("%0A", "\n").replace("%0D", "\r").replace("%2C", ",").replace("%25", "%"));
    }
    return cells;
  }
}
