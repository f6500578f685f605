package org.yakuba.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A staged column that is computed from cells while the file streams by, because SQL cannot: search
 * keys, for example.
 *
 * @param column name of the staged column
 * @param from headings of the cells
 * @param function what is computed from their converted values
 */
public record Derivation(String column, List<String> from, Function function) {

  public Derivation {
    from = List.copyOf(from);
  }

  /** Computes a staged value; called from several threads at once. */
  @FunctionalInterface
  public interface Function {

    /**
     * The staged value.
     *
     * @param values converted values of the cells, null where empty
     */
    @Nullable String derive(List<@Nullable String> values);
  }
}
