package org.yakuba.platform.tenancy;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes everything a COPY sends even when its target fails (full disk), and tells of the failure at
 * the end. A COPY that is broken off in the middle costs the connection, and with it the message
 * why.
 */
final class PatientOutput extends OutputStream {

  private final OutputStream target;
  private @Nullable Exception failure;

  PatientOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (failure != null) {
      return;
    }
    try {
      target.write(bytes, from, length);
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
  }

  /** Flushes the target, or throws what it threw first. */
  void finish() throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    target.flush();
  }
}
