package org.yakuba.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session after 15 minutes without a request of the officer and 8 hours after sign-in
 * (identity-and-audit §3.2, IDN-2-05). Requests a page makes by itself, such as the polling of a
 * progress bar, do not count as activity.
 */
final class SessionLimits extends OncePerRequestFilter {
  /** Header of requests a page makes by itself. */
  static final String AUTOMATIC = "X-Yakuba-Automatic";

  private static final String SIGNED_IN_AT = SessionLimits.class.getName() + ".signedInAt";
  private static final String LAST_ACTIVE = SessionLimits.class.getName() + ".lastActive";

  private final Clock clock;
  private final Duration idleLimit;
  private final Duration absoluteLimit;

  SessionLimits(Clock clock, Duration idleLimit, Duration absoluteLimit) {
    this.clock = clock;
    this.idleLimit = idleLimit;
    this.absoluteLimit = absoluteLimit;
  }

  /** Starts both clocks of a session that has just been signed in. */
  void start(HttpSession session) {
    session.setAttribute(SIGNED_IN_AT, clock.instant());
    session.setAttribute(LAST_ACTIVE, clock.instant());
    session.setMaxInactiveInterval((int) idleLimit.plusMinutes(1).toSeconds());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(SIGNED_IN_AT) instanceof Instant signedInAt) {
      Instant now = clock.instant();
      if (isOver(signedInAt, absoluteLimit, now)
          || (session.getAttribute(LAST_ACTIVE) instanceof Instant lastActive
              && isOver(lastActive, idleLimit, now))) {
        session.invalidate();
        SecurityContextHolder.clearContext();
        SignInPages.sendToLogin(request, response, SignInPages.EXPIRED);
        return;
      }
      if (request.getHeader(AUTOMATIC) == null) {
        session.setAttribute(LAST_ACTIVE, now);
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean isOver(Instant since, Duration limit, Instant now) {
    return !now.isBefore(since.plus(limit));
  }
}
