package org.yakuba.server.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.yakuba.migration.MigrationProgress;

/** Shows how far an intake is: one line that changes on a terminal, one line per phase in a log. */
public final class TerminalProgress implements MigrationProgress {
  private static final int BAR_CHARACTERS = 24;

  private final PrintStream out;
  private final boolean terminal;
  private String phase = "";
  private long startedAtNanos = System.nanoTime();

  public TerminalProgress(PrintStream out) {
    this.out = out;
    this.terminal = System.console() != null && System.console().isTerminal();
  }

  @Override
  public void at(String nowPhase, long done, @Nullable Long total) {
    if (!nowPhase.equals(phase)) {
      finishPhase();
      phase = nowPhase;
      startedAtNanos = System.nanoTime();
    }
    if (terminal) {
      out.print("\r\033[K  " + bar(done, total) + " " + phase + " " + count(done, total));
      out.flush();
    }
  }

  /** Ends the last phase. */
  public void end() {
    finishPhase();
    phase = "";
  }

  private void finishPhase() {
    if (phase.isEmpty()) {
      return;
    }
    double seconds = (System.nanoTime() - startedAtNanos) / 1e9;
    out.println(
        (terminal ? "\r\033[K" : "") + "  " + phase + " 完了 (" + "%.1f".formatted(seconds) + "秒)");
  }

  private static String bar(long done, @Nullable Long total) {
    int filled =
        total == null || total == 0
            ? 0
            : (int) Math.min(BAR_CHARACTERS, done * BAR_CHARACTERS / total);
    return "[" + "#".repeat(filled) + ".".repeat(BAR_CHARACTERS - filled) + "]";
  }

  private static String count(long done, @Nullable Long total) {
    return total == null ? Long.toString(done) : done + "/" + total;
  }
}
