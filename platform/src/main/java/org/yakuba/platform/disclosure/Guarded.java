package org.yakuba.platform.disclosure;

import java.util.Objects;
import java.util.function.Function;

/**
 * A value that can reveal where someone is. It has no getter: only a {@link DisclosureDecision}
 * opens it, and whatever prints it by accident (template, JSON, log, concatenation) prints the
 * mask.
 */
public final class Guarded<T> {
  /** Fixed text, not to be changed by a municipality (suppression §5). */
  public static final String MASK = "記載省略";

  private final T value;
  private final ProtectedScope scope;

  private Guarded(T value, ProtectedScope scope) {
    this.value = Objects.requireNonNull(value);
    this.scope = scope;
  }

  public static <T> Guarded<T> of(T value, ProtectedScope scope) {
    return new Guarded<>(value, scope);
  }

  /** What kind of item it is. */
  public ProtectedScope scope() {
    return scope;
  }

  /** The same protection over a part or another form of the value. */
  public <R> Guarded<R> map(Function<T, R> change) {
    return new Guarded<>(change.apply(value), scope);
  }

  T value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Guarded<?> guarded
        && value.equals(guarded.value)
        && scope == guarded.scope;
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, scope);
  }

  @Override
  public String toString() {
    return MASK;
  }
}
