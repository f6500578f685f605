package org.yakuba.platform.jobs;

/**
 * The job cannot go on, for a reason a person can read and mend. The unit is rolled back; the run
 * can be resumed afterwards.
 *
 * <p>Anything else that a unit throws is an error of the program and shown as such.
 */
public final class JobFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code message code, e.g. {@code MIG-E012}
   * @param message Japanese, with the value and the rule, without personal data
   */
  public JobFailure(String code, String message) {
    super(code + " " + message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
