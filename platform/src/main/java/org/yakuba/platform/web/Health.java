package org.yakuba.platform.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yakuba.platform.linkage.LinkageStatus;
import org.yakuba.platform.tenancy.Tenancy;

/**
 * Whether the program can serve, and how many publications wait for their place in a feed: for load
 * balancers, monitoring and pages that wait for the database. It answers within {@link #PATIENCE}
 * whatever the database does: one question at a time is put to it, on a thread of its own, and who
 * asks meanwhile waits for the same answer.
 */
@RestController
public final class Health {
  /** How long the database has to answer. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final String STATUS = "status";
  private static final String DATABASE = "database";

  private final Tenancy tenancy;
  private @Nullable CompletableFuture<Long> question;

  Health(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @GetMapping("/health")
  @OpenToAll(because = "says only up or down and one count over all municipalities")
  ResponseEntity<Map<String, Object>> health() throws InterruptedException {
    try {
      long unpublished = question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return ResponseEntity.ok(
          Map.of(STATUS, "UP", DATABASE, "ANSWERING", "unpublished", unpublished));
    } catch (TimeoutException e) {
      return down("SILENT");
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof RuntimeException failure)) {
        throw new IllegalStateException(e);
      }
      if (Trouble.of(failure) != Trouble.UNAVAILABLE) {
        throw failure;
      }
      return down("UNREACHABLE");
    }
  }

  /** One that is not answered yet, or a new one: a silent database holds up one thread at most. */
  private synchronized CompletableFuture<Long> question() {
    var asked = question;
    if (asked != null && !asked.isDone()) {
      return asked;
    }
    var fresh = new CompletableFuture<Long>();
    Thread.ofPlatform().name("health").daemon().start(() -> answer(fresh));
    question = fresh;
    return fresh;
  }

  private void answer(CompletableFuture<Long> asked) {
    try {
      asked.complete(LinkageStatus.unpublished(tenancy));
    } catch (RuntimeException | Error e) {
      asked.completeExceptionally(e);
    }
  }

  private static ResponseEntity<Map<String, Object>> down(String database) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .body(Map.of(STATUS, "DOWN", DATABASE, database));
  }
}
