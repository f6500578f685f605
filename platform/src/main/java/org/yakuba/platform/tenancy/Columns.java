package org.yakuba.platform.tenancy;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as columns, for statements that take a whole list by {@code unnest}. */
public final class Columns {

  private Columns() {}

  /**
   * One column of text.
   *
   * @param item what a row has in it; null where it has nothing
   */
  public static <T> @Nullable String[] texts(
      Collection<T> rows, Function<? super T, ? extends @Nullable String> item) {
    return rows.stream().map(item).toArray(String[]::new);
  }
}
