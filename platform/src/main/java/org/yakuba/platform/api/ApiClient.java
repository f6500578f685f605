package org.yakuba.platform.api;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantId;

/**
 * 利用側システム — an add-on that reads contracts of one municipality.
 *
 * @param clientId 32 letters and digits
 * @param name what it is called
 * @param purposeCode for what it reads; recorded with every read
 * @param scopes the most it may ask for
 * @param authentication how it proves who it is
 * @param requestsPerMinute how much it may ask of one instance of the program
 * @param revokedAt since when it may no longer
 */
public record ApiClient(
    TenantId tenant,
    String clientId,
    String name,
    String purposeCode,
    Set<String> scopes,
    ClientAuthentication authentication,
    int requestsPerMinute,
    Instant createdAt,
    String createdBy,
    @Nullable Instant revokedAt) {

  public ApiClient {
    scopes = Set.copyOf(scopes);
  }

  /** Whether it may still ask for anything. */
  public boolean active() {
    return revokedAt == null;
  }
}
