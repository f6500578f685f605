package org.yakuba.platform.web;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.yakuba.platform.tenancy.TenantId;

/** The sessions that are open now. */
public final class Sessions {
  private final SessionRegistry registry;

  Sessions(SessionRegistry registry) {
    this.registry = registry;
  }

  /** Ends every session of an account at its next request, because its rights have changed. */
  public void end(TenantId tenant, String officerId) {
    registry
        .getAllSessions(new SignedIn.Account(tenant, officerId), false)
        .forEach(SessionInformation::expireNow);
  }
}
