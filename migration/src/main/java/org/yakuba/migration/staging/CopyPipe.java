package org.yakuba.migration.staging;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pipe between the thread that reads a file and the thread that feeds COPY: memory stays
 * constant, and either side ends when the other fails.
 */
final class CopyPipe {

  private static final int CHUNKS = 12;
  private static final long CHECK_MILLIS = 200;
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS);
  private volatile boolean readerGone;
  private volatile @Nullable Throwable writerFailure;

  /** Hands over a chunk; waits while the pipe is full. */
  void put(byte[] chunk) throws InterruptedException {
    while (!chunks.offer(chunk, CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (readerGone) {
        throw new IllegalStateException("COPY has ended before the file");
      }
    }
  }

  /** Says that no chunk follows. */
  void finish() throws InterruptedException {
    put(END);
  }

  /** Says that the file could not be read to its end: COPY must not be completed. */
  void fail(Throwable failure) {
    writerFailure = failure;
    chunks.clear();
    chunks.offer(END);
  }

  /** Writes everything that comes through the pipe; called by the COPY thread. */
  void drainTo(OutputStream out) throws IOException {
    try {
      for (byte[] chunk = chunks.take(); chunk != END; chunk = chunks.take()) {
        out.write(chunk);
      }
      if (writerFailure != null) {
        throw new IOException("the file was not read to its end", writerFailure);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      readerGone = true;
    }
  }

  /** Says that nobody reads any more, so that a waiting writer ends. */
  void abandon() {
    readerGone = true;
    chunks.clear();
  }
}
