package org.yakuba.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.tenancy.Tenancy;

/** Records who signed out. */
final class SignOutRecord implements LogoutHandler {
  private final CurrentOperator operators;
  private final Tenancy tenancy;

  SignOutRecord(CurrentOperator operators, Tenancy tenancy) {
    this.operators = operators;
    this.tenancy = tenancy;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    operators
        .of(request)
        .ifPresent(operator ->
            tenancy.run(
                operator.tenant(),
                session ->
                    AuditLog.record(
                        session, AuditEntry.of(operator, "platform", "IDN-2-05", Action.LOGOUT))));
  }
}
