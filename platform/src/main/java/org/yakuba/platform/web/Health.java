package org.yakuba.platform.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yakuba.platform.linkage.LinkageStatus;
import org.yakuba.platform.tenancy.Tenancy;

/**
 * Whether the program can serve, and how many publications wait for their place in a feed: for load
 * balancers, monitoring and pages that wait for the database.
 */
@RestController
public final class Health {
  private final Tenancy tenancy;

  Health(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @GetMapping("/health")
  @OpenToAll(because = "says only up or down and one count over all municipalities")
  ResponseEntity<Map<String, Object>> health() {
    try {
      return ResponseEntity.ok(
          Map.of("status", "UP", "unpublished", LinkageStatus.unpublished(tenancy)));
    } catch (RuntimeException e) {
      if (Trouble.of(e) != Trouble.UNAVAILABLE) {
        throw e;
      }
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "DOWN"));
    }
  }
}
