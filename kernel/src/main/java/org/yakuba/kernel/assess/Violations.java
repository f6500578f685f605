package org.yakuba.kernel.assess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with an input, in the order of the checks, so that it is
 * reported at once.
 */
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  /** Adds a violation of one item. */
  public Violations add(
      @Nullable String field, @Nullable String value, String code, String message) {
    return add(new Violation(field, value, code, message));
  }

  public Violations add(Violation violation) {
    found.add(violation);
    return this;
  }

  public Violations addAll(Iterable<Violation> violations) {
    violations.forEach(found::add);
    return this;
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The violations so far, first found first. */
  public List<Violation> toList() {
    return List.copyOf(found);
  }

  /** The violations of one item, for the message beside its field. */
  public List<Violation> at(String field) {
    return found.stream().filter(v -> field.equals(v.field())).toList();
  }

  /**
   * Ends a check.
   *
   * @throws ViolationsException when anything was found
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ViolationsException(toList());
    }
  }
}
