package org.yakuba.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.migration.finding.Finding;

/**
 * How an intake ended.
 *
 * @param jobNo number of the job, null when the manifest could not even be read
 * @param message one sentence in Japanese, with a message code where something is wrong
 * @param problems why the files were not received; empty otherwise
 */
public record MigrationOutcome(
    Status status, @Nullable Long jobNo, String message, List<Finding> problems) {

  public MigrationOutcome {
    problems = List.copyOf(problems);
  }

  /** What the caller has to know; the command line maps it to its exit code. */
  public enum Status {
    /** Everything loaded (or, when only checking, nothing found). */
    CLEAN(0),
    /** Loaded or checked; rows were quarantined or need an officer's decision. */
    FINDINGS(3),
    /** Loaded, but the figures do not agree. */
    RECONCILIATION_FAILED(3),
    /** The files are not what they should be; nothing was loaded. */
    BAD_INPUT(2),
    /** Broke off; the same command goes on where it stopped. */
    FAILED(1);

    private final int exitCode;

    Status(int exitCode) {
      this.exitCode = exitCode;
    }

    /** Exit code of the command line. */
    public int exitCode() {
      return exitCode;
    }
  }
}
