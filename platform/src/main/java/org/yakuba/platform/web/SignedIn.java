package org.yakuba.platform.web;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.tenancy.TenantId;

/** The officer of a session, after both factors were right. */
public final class SignedIn extends AbstractAuthenticationToken {
  @Serial private static final long serialVersionUID = 1L;

  /** Whose session it is; sessions of the same account are equal in this. */
  public record Account(TenantId tenant, String officerId) {
    @Override
    public String toString() {
      return tenant.value() + ":" + officerId;
    }
  }

  @SuppressWarnings("serial") // sessions stay in this process
  private final Officer officer;

  private final Account account;

  public SignedIn(Officer officer) {
    super(
        officer.privileges().stream()
            .map(Privilege::id)
            .sorted()
            .map(SimpleGrantedAuthority::new)
            .toList());
    this.officer = officer;
    this.account = new Account(officer.tenant(), officer.officerId());
    setAuthenticated(true);
  }

  /** The officer with the privileges of the moment of sign-in. */
  public Officer officer() {
    return officer;
  }

  @Override
  public Account getPrincipal() {
    return account;
  }

  /** Nothing secret is kept. */
  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn that && that.account.equals(account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }
}
