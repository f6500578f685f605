package org.yakuba.kernel.assess;

import java.util.List;
import java.util.stream.Collectors;

/** Carries violations out of code that cannot return them. */
public final class ViolationsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public ViolationsException(List<Violation> violations) {
    super(
        violations.stream()
            .map(v -> v.code() + " " + v.message())
            .collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
