package org.yakuba.migration.staging;

import org.jspecify.annotations.Nullable;

/** The approved conversion table (文字変換表) of the system the extract comes from. */
@FunctionalInterface
public interface LegacyCharacters {

  /** The text for a legacy 外字, null when nobody has identified it. */
  @Nullable String target(int codePoint);
}
