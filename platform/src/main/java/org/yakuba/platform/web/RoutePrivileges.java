package org.yakuba.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.yakuba.platform.api.ApiCaller;
import org.yakuba.platform.api.ForClients;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.audit.Result;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.tenancy.Tenancy;

/**
 * Lets a request through to a controller only when the officer has every privilege its method or
 * class declares; a method that declares nothing lets nobody through (IDN-3-01, 既定拒否). Refusals are
 * recorded.
 */
final class RoutePrivileges implements HandlerInterceptor {
  private final CurrentOperator operators;
  private final Tenancy tenancy;

  RoutePrivileges(CurrentOperator operators, Tenancy tenancy) {
    this.operators = operators;
    this.tenancy = tenancy;
  }

  /** The declared privileges; empty optional when the method declares nothing at all. */
  static Optional<List<Privilege>> declared(HandlerMethod method) {
    Requires requires =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Requires.class);
    if (requires == null) {
      requires = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
    }
    return Optional.ofNullable(requires)
        .map(found -> Arrays.stream(found.value()).map(Privilege::new).toList());
  }

  static boolean isOpenToAll(HandlerMethod method) {
    return AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToAll.class)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToAll.class);
  }

  static boolean isForClients(HandlerMethod method) {
    return AnnotatedElementUtils.hasAnnotation(method.getMethod(), ForClients.class)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ForClients.class);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || isOpenToAll(method)) {
      return true;
    }
    if (isForClients(method)) {
      if (request.getUserPrincipal() instanceof ApiCaller) {
        return true;
      }
      throw new NotPermitted();
    }
    Operator operator = operators.of(request).orElseThrow(NotPermitted::new);
    @Nullable List<Privilege> needed = declared(method).orElse(null);
    if (needed != null && needed.stream().allMatch(operator::may)) {
      return true;
    }
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    tenancy.run(
        operator.tenant(),
        session ->
            AuditLog.record(
                session,
                AuditEntry.of(operator, "platform", "IDN-3-01", Action.VIEW)
                    .condition("route", request.getMethod() + " " + pattern)
                    .result(Result.DENIED)));
    throw new NotPermitted();
  }
}
