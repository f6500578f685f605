package org.yakuba.platform.intake;

/**
 * One cleansing rule over the staged rows (rulebook migration §4).
 *
 * <p>Its SQL is a SELECT with the columns {@code layout text} (staged table), {@code row_no int},
 * {@code item text} (heading), {@code value text} and {@code subject text} (addressee number); one
 * row is one finding.
 *
 * @param id rule of the rulebook, e.g. {@code CLN-32}
 * @param file name of the SQL file without suffix; a rule may have several files
 * @param treatment what happens to the found rows
 * @param stage when it runs
 * @param message what the officer reads; never contains a value
 */
public record IntakeRule(String id, String file, Treatment treatment, Stage stage, String message) {

  /** When a rule runs. */
  public enum Stage {
    /** Over all staged rows. */
    CHECK,
    /**
     * After the rules have quarantined rows: finds rows whose parent stays outside. Repeated until
     * it finds nothing more.
     */
    CASCADE
  }
}
