package org.yakuba.platform.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yakuba.platform.tenancy.Tenancy;

/** Whether the program can serve: for load balancers and for pages that wait for the database. */
@RestController
public final class Health {
  private final Tenancy tenancy;

  Health(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @GetMapping("/health")
  @OpenToAll(because = "says only up or down")
  ResponseEntity<Map<String, String>> health() {
    try {
      tenancy.shared(jdbc -> jdbc.sql("SELECT 1").query(Integer.class).single());
      return ResponseEntity.ok(Map.of("status", "UP"));
    } catch (RuntimeException e) {
      if (Trouble.of(e) != Trouble.UNAVAILABLE) {
        throw e;
      }
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "DOWN"));
    }
  }
}
