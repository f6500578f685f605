package org.yakuba.platform.tenancy;

import java.util.List;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Which rule of the database stood against a statement. A desk answers the rules it knows and lets
 * every other one pass as the defect it is: a refusal must never give a reason that is not the one.
 */
public final class BrokenConstraint {
  private BrokenConstraint() {}

  /** Name of the constraint or unique index that was broken; empty when the database names none. */
  public static String of(DataIntegrityViolationException broken) {
    if (broken.getMostSpecificCause() instanceof PSQLException e
        && e.getServerErrorMessage() != null
        && e.getServerErrorMessage().getConstraint() != null) {
      return e.getServerErrorMessage().getConstraint();
    }
    return "";
  }

  /**
   * Returns when one of the named rules was broken.
   *
   * @throws DataIntegrityViolationException the same again when it was another one
   */
  public static void expect(DataIntegrityViolationException broken, String... names) {
    if (!List.of(names).contains(of(broken))) {
      throw broken;
    }
  }
}
