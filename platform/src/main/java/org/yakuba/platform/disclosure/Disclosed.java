package org.yakuba.platform.disclosure;

/** What a decision makes of a guarded value: open, or blocked with the reason. */
public sealed interface Disclosed<T> {
  /** The value may be shown to this requester through this channel. */
  record Open<T>(T value) implements Disclosed<T> {}

  /**
   * The value may not be shown; {@link #toString} is what may be printed instead.
   *
   * @param code {@code SUP-E01}, {@code SUP-E02} or {@code SUP-E03}
   */
  record Blocked<T>(String code) implements Disclosed<T> {
    @Override
    public String toString() {
      return Guarded.MASK;
    }
  }
}
