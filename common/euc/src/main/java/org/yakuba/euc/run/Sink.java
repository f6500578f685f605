package org.yakuba.euc.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the table that an extraction gives, row by row. */
interface Sink {

  /**
   * A column of the table.
   *
   * @param label as it stands on top
   * @param number whether its texts are numbers
   */
  record Head(String label, boolean number) {}

  /** The heads, once, before any row. */
  void heads(List<Head> heads);

  /** One row; null where nothing stands. */
  void row(List<@Nullable String> cells);

  /** After the last row. */
  void end();
}
