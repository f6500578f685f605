package org.yakuba.platform.jobs;

/**
 * One step of a job: units of work, each in a transaction of its own, until one of them says that
 * it was the last.
 *
 * @param name id within the job
 * @param title Japanese name for screens
 */
public record JobStep(String name, String title, Work work) {

  /**
   * One bounded unit of work. It finds its place by its checkpoint and must not keep state of its
   * own between calls.
   */
  @FunctionalInterface
  public interface Work {
    Next run(JobUnit unit);
  }

  /** Whether the step has more to do. */
  public enum Next {
    MORE,
    DONE,
    /**
     * The steps named by {@link JobUnit#reopen} are to be done again; the job starts over with the
     * first that is not done.
     */
    RESTART
  }
}
