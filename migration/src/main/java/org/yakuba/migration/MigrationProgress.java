package org.yakuba.migration;

import org.jspecify.annotations.Nullable;

/** Is told about every second how far an intake is. */
@FunctionalInterface
public interface MigrationProgress {

  /** Tells nobody. */
  MigrationProgress NONE = (phase, done, total) -> {};

  /**
   * Called while the intake runs.
   *
   * @param phase what is being done, in Japanese
   * @param done units done in this phase
   * @param total units of this phase, null while unknown
   */
  void at(String phase, long done, @Nullable Long total);
}
