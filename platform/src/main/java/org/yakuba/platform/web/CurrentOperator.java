package org.yakuba.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Menu;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Purposes;

/**
 * Gives controller methods their {@link Operator}. The purpose is, in this order: named by the
 * request, chosen by the officer for the session, or that of the menu entry the path belongs to.
 */
public final class CurrentOperator implements HandlerMethodArgumentResolver {
  /** Request parameter that names the purpose of this one request. */
  public static final String PURPOSE_PARAMETER = "purpose";

  /** Purpose of pages no menu entry contains. */
  static final String GENERAL = "GENERAL";

  private static final int MAX_REASON = 200;

  private final Menu menu;
  private final Purposes purposes;

  CurrentOperator(Menu menu, Purposes purposes) {
    this.menu = menu;
    this.purposes = purposes;
  }

  /** Who makes this request; empty when nobody is signed in. */
  public Optional<Operator> of(HttpServletRequest request) {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
      return Optional.empty();
    }
    String reason = request.getParameter("reason");
    return Optional.of(
        new Operator(
            signedIn.officer(),
            request.getRemoteAddr(),
            purpose(request),
            reason == null || reason.isBlank()
                ? null
                : reason.substring(0, Math.min(MAX_REASON, reason.length())),
            correlationId(request)));
  }

  private String purpose(HttpServletRequest request) {
    String named = request.getParameter(PURPOSE_PARAMETER);
    if (named != null && purposes.isSelectable(named)) {
      return named;
    }
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(Purposes.CHOSEN) instanceof String chosen) {
      return chosen;
    }
    return menu.owning(request.getRequestURI()).map(MenuEntry::purposeCode).orElse(GENERAL);
  }

  static UUID correlationId(HttpServletRequest request) {
    return request.getAttribute(CorrelationFilter.ATTRIBUTE) instanceof UUID id
        ? id
        : UUID.randomUUID();
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Operator.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    if (servlet == null) {
      throw new IllegalStateException("not a servlet request");
    }
    return of(servlet)
        .orElseThrow(() -> new IllegalStateException("route without sign-in asks for an operator"));
  }
}
