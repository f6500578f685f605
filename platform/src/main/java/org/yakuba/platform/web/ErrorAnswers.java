package org.yakuba.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.ops.SafeTrace;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;

/**
 * The designed answer to everything that goes wrong: a page in Japanese with a code and a reference
 * number that also stands in the log, or RFC 9457 for the API. Never a stack trace.
 */
@Controller
@ControllerAdvice
public final class ErrorAnswers implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final String RETRY_SECONDS = "10";

  private final Screens screens;
  private final CurrentOperator operators;

  ErrorAnswers(Screens screens, CurrentOperator operators) {
    this.screens = screens;
    this.operators = operators;
  }

  /** Whether the request came to the API rather than to a screen. */
  static boolean isApi(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = original instanceof String text ? text : request.getRequestURI();
    return path.startsWith(request.getContextPath() + "/api/");
  }

  /** Answers an exception of a controller. */
  @ExceptionHandler(Exception.class)
  public Object answer(Exception e, HttpServletRequest request, HttpServletResponse response) {
    return answer(Trouble.of(e), e, request, response);
  }

  /** Answers what went wrong before or after the controllers. */
  @RequestMapping("/error")
  @OpenToAll(because = "errors before sign-in need an answer, too")
  public Object afterContainer(HttpServletRequest request, HttpServletResponse response) {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (thrown instanceof Exception e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return answer(Trouble.of(cause), e, request, response);
    }
    Trouble trouble = Trouble.ofStatus(status instanceof Integer code ? code : 404);
    return answer(trouble, null, request, response);
  }

  /** Nobody is signed in. */
  void notSignedIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean cameFromHome = request.getRequestURI().equals(request.getContextPath() + "/");
    boolean hadSession = request.getRequestedSessionId() != null;
    SignInPages.sendToLogin(
        request, response, hadSession && !cameFromHome ? SignInPages.EXPIRED : "");
  }

  /** A form came without a valid token. */
  void formTooOld(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (operators.of(request).isEmpty()) {
      SignInPages.sendToLogin(request, response, SignInPages.EXPIRED);
      return;
    }
    page(Trouble.FORM_TOO_OLD, List.of(), request).render(null, request, response);
  }

  private Object answer(
      Trouble trouble,
      @Nullable Exception e,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (trouble.status().is5xxServerError()) {
      LOG.error(
          "request failed reference={} code={} {}",
          CorrelationFilter.reference(request),
          trouble.code(),
          e == null ? "" : SafeTrace.of(e));
    }
    if (trouble == Trouble.UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    List<Violation> violations =
        e instanceof ViolationsException found ? found.violations() : List.of();
    return isApi(request)
        ? problem(trouble, violations, request)
        : page(trouble, violations, request);
  }

  private Page page(Trouble trouble, List<Violation> violations, HttpServletRequest request) {
    Map<String, Object> model =
        Map.of(
            "code", trouble.code(),
            "advice", trouble.advice(),
            "reference", CorrelationFilter.reference(request),
            "violations", violations,
            "retry", trouble == Trouble.UNAVAILABLE);
    Optional<Operator> operator = operators.of(request);
    Page page =
        operator.isPresent()
            ? screens.page(operator.get(), trouble.title(), "platform/error", model)
            : screens.publicPage(trouble.title(), "platform/error", model);
    return page.withStatus(trouble.status());
  }

  private static ResponseEntity<ProblemDetail> problem(
      Trouble trouble, List<Violation> violations, HttpServletRequest request) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(trouble.status(), trouble.advice());
    detail.setTitle(trouble.title());
    detail.setProperty("code", trouble.code());
    detail.setProperty("reference", CorrelationFilter.reference(request));
    if (!violations.isEmpty()) {
      detail.setProperty("errors", violations);
    }
    return ResponseEntity.status(trouble.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }
}
