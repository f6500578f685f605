package org.yakuba.kernel.assess;

import java.util.List;
import java.util.function.Function;

/**
 * What a rule answers to facts: a result with its explanation, or everything that is wrong with the
 * facts.
 */
public sealed interface Assessment<T> {

  /** The facts were sound; this is the result and how it came about. */
  record Assessed<T>(T result, List<TraceStep> trace) implements Assessment<T> {
    public Assessed {
      trace = List.copyOf(trace);
    }
  }

  /** The facts could not be assessed; at least one violation. */
  record Refused<T>(List<Violation> violations) implements Assessment<T> {
    public Refused {
      violations = List.copyOf(violations);
      if (violations.isEmpty()) {
        throw new IllegalArgumentException("A refusal names at least one violation");
      }
    }
  }

  static <T> Assessment<T> refused(Violations violations) {
    return new Refused<>(violations.toList());
  }

  /** The same answer with its result put into another form; a refusal stays a refusal. */
  default <R> Assessment<R> map(Function<? super T, ? extends R> form) {
    return switch (this) {
      case Assessed<T>(var result, var trace) -> new Assessed<>(form.apply(result), trace);
      case Refused<T>(var violations) -> new Refused<>(violations);
    };
  }

  /**
   * The result of facts known to be sound.
   *
   * @throws ViolationsException when the facts were refused
   */
  default T orElseThrow() {
    return switch (this) {
      case Assessed<T>(var result, var trace) -> result;
      case Refused<T>(var violations) -> throw new ViolationsException(violations);
    };
  }
}
