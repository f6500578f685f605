package org.yakuba.platform.ops;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server and knows from its log when it has given up, instead of waiting for it in vain.
 *
 * <p>A start that fails is tried once more. PostgreSQL may refuse the first start after a crash
 * with "could not create file ...: File exists": a transaction that had made an unlogged table was
 * rolled back just before, the empty file that the rollback leaves until the next checkpoint is
 * there, and the log does not tell of the rollback yet. The failed start leaves the table's initial
 * fork behind, by which the next one knows the file as its own and removes it.
 */
final class ServerStart {
  private static final Logger LOG = LoggerFactory.getLogger(ServerStart.class);
  private static final int ATTEMPTS = 2;
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final long LARGEST_LOG_BYTES = 10L << 20;

  /**
   * The last words of pg_ctl about a server that has died; when it had given up waiting before, the
   * server's own.
   */
  private static final Pattern GIVEN_UP =
      Pattern.compile(
          "could not start server|did not start in time.*database system is shut down",
          Pattern.DOTALL);

  private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC):.*");

  private final Path log;
  private long begin;

  /**
   * @param log the file to which the server writes
   */
  ServerStart(Path log) {
    this.log = log;
  }

  /**
   * Starts a server.
   *
   * @throws IOException when it does not start, with what the server itself gave as the reason
   */
  EmbeddedPostgres start(EmbeddedPostgres.Builder builder) throws IOException {
    rotate();
    builder.setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var reason = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      begin = Files.exists(log) ? Files.size(log) : 0;
      var started = new CompletableFuture<EmbeddedPostgres>();
      var starter =
          Thread.ofPlatform().daemon().name("database-start").start(() -> run(builder, started));
      var server = await(starter, started);
      if (server != null) {
        return server;
      }
      reason = reason();
      LOG.warn("DB-W001 組込みデータベースの起動に失敗しました: {}", reason);
    }
    throw new IOException(reason);
  }

  private static void run(
      EmbeddedPostgres.Builder builder, CompletableFuture<EmbeddedPostgres> started) {
    try {
      started.complete(builder.start());
    } catch (IOException | RuntimeException e) {
      started.completeExceptionally(e);
    }
  }

  /** The server, or null when it has given up. */
  private @Nullable EmbeddedPostgres await(
      Thread starter, CompletableFuture<EmbeddedPostgres> started) throws IOException {
    try {
      while (true) {
        try {
          return started.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (GIVEN_UP.matcher(written()).find()) {
            // An interrupted starter stops waiting; what it returns holds a lock to be given back.
            starter.interrupt();
            started.get().close();
            return null;
          }
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database starts", e);
    }
  }

  /** The last reason in the log of this attempt. */
  private String reason() throws IOException {
    var matcher = REASON.matcher(written());
    var reason = "no reason in " + log;
    while (matcher.find()) {
      reason = matcher.group();
    }
    return reason;
  }

  /** What the server has written since this attempt began. */
  private String written() throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      var bytes = new byte[(int) Math.max(0, file.length() - begin)];
      file.seek(begin);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private void rotate() throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
