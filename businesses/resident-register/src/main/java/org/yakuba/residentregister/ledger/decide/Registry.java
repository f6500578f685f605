package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;

/**
 * 戸籍の表示 of a Japanese resident.
 *
 * @param domicile 本籍
 * @param head 筆頭者
 */
public record Registry(@Nullable String domicile, @Nullable String head) {
  /** Nothing told; always so for foreign residents. */
  public static final Registry NONE = new Registry(null, null);
}
