package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;

/**
 * The new value of one item; where there is no {@code To} the item stays as it is.
 *
 * @param value null empties the item
 */
public record To<T>(@Nullable T value) {
  /** The new value where one was given, the old one otherwise. */
  static <T> @Nullable T or(@Nullable To<T> to, @Nullable T old) {
    return to == null ? old : to.value();
  }

  /** The new value where one was given and an item that must have one keeps it. */
  static <T> T orKeep(@Nullable To<T> to, T old) {
    return to == null || to.value() == null ? old : to.value();
  }
}
