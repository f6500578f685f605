package org.yakuba.platform.ops.backup;

/** A backup or restore that cannot go on; the message says why and what helps. */
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BackupException(String message) {
    super(message);
  }

  BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
