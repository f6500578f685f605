package org.yakuba.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id. It joins log lines and audit entries; its first characters are the
 * reference number an error page shows.
 */
public final class CorrelationFilter extends OncePerRequestFilter {
  static final String ATTRIBUTE = CorrelationFilter.class.getName();
  private static final String LOG_KEY = "correlationId";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    UUID id = UUID.randomUUID();
    request.setAttribute(ATTRIBUTE, id);
    MDC.put(LOG_KEY, id.toString());
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(LOG_KEY);
    }
  }

  /** The id of a request. */
  public static UUID id(HttpServletRequest request) {
    return CurrentOperator.correlationId(request);
  }

  /** What a clerk reads out to the help desk; the log line begins with it. */
  static String reference(HttpServletRequest request) {
    return CurrentOperator.correlationId(request)
        .toString()
        .substring(0, 8)
        .toUpperCase(Locale.ROOT);
  }
}
