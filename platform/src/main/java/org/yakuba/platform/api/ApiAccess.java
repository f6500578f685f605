package org.yakuba.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.audit.Result;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.Tenants;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tokens in and out: the municipality of the client goes into the token when it is issued, and
 * opens that municipality when it comes back. Issues and refusals are recorded there.
 */
final class ApiAccess {
  private static final String TENANT = "tenant";
  private static final Act LOGIN = new Act("LNK-1-02", Action.LOGIN);
  private static final Act LIMIT = new Act("LNK-1-09", Action.VIEW);

  private final ApiClients clients;
  private final RateLimits limits;
  private final Tenancy tenancy;
  private final Tenants tenants;
  private final Clock clock;

  ApiAccess(ApiClients clients, RateLimits limits, Tenancy tenancy, Tenants tenants, Clock clock) {
    this.clients = clients;
    this.limits = limits;
    this.tenancy = tenancy;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** Puts the municipality into a token about to be signed. */
  void issued(JwtEncodingContext context) {
    var clientId = context.getRegisteredClient().getClientId();
    var tenant =
        clients
            .tenant(clientId)
            .orElseThrow(() -> new OAuth2AuthenticationException("invalid_client"));
    context.getClaims().claim(TENANT, tenant.value());
    record(tenant, clientId, LOGIN, context.getAuthorizedScopes(), Result.SUCCESS);
  }

  /** The same provider; what it refuses to a known client is recorded. */
  AuthenticationProvider recordingRefusals(AuthenticationProvider provider) {
    return new AuthenticationProvider() {
      @Override
      public @Nullable Authentication authenticate(Authentication authentication) {
        try {
          return provider.authenticate(authentication);
        } catch (OAuth2AuthenticationException refusal) {
          var clientId = String.valueOf(authentication.getPrincipal());
          clients
              .tenant(clientId)
              .ifPresent(tenant -> record(tenant, clientId, LOGIN, Set.of(), Result.DENIED));
          throw refusal;
        }
      }

      @Override
      public boolean supports(Class<?> type) {
        return provider.supports(type);
      }
    };
  }

  private record Act(String function, Action action) {}

  private void record(
      TenantId tenant, String clientId, Act act, Collection<String> scopes, Result result) {
    tenancy.run(
        tenant,
        session -> {
          var client = clients.find(session, clientId);
          AuditLog.record(
              session,
              new AuditEntry(
                  clientId,
                  List.copyOf(scopes),
                  client.map(ApiClient::name).orElse(""),
                  "API",
                  client.map(ApiClient::purposeCode).orElse("LINKAGE"),
                  null,
                  UUID.randomUUID(),
                  "linkage",
                  act.function(),
                  act.action(),
                  List.of(),
                  0,
                  Map.of(),
                  result));
        });
  }

  /**
   * Who a token speaks for. The client is looked up at every request: one that was revoked, or
   * whose municipality is gone, is refused at once. One that asks more than it may is refused
   * before anything is looked up.
   */
  ApiCaller caller(Jwt token) {
    var subject = token.getSubject();
    if (subject == null || !(token.getClaim(TENANT) instanceof Number number)) {
      throw new InvalidBearerTokenException("no municipality");
    }
    var id = new TenantId(number.intValue());
    limits
        .take(subject)
        .ifPresent(refusal -> {
          if (refusal.toBeRecorded()) {
            record(id, subject, LIMIT, scopes(token), Result.DENIED);
          }
          throw new TooManyRequests(refusal.seconds());
        });
    var municipality =
        tenants.all(LocalDate.now(clock)).stream()
            .filter(tenant -> tenant.id().equals(id))
            .map(Tenant::code)
            .findFirst()
            .orElseThrow(() -> new InvalidBearerTokenException("no such municipality"));
    var client =
        tenancy
            .call(id, session -> clients.find(session, subject))
            .filter(ApiClient::active)
            .orElseThrow(() -> new InvalidBearerTokenException("no such client"));
    limits.set(subject, client.requestsPerMinute());
    var granted = new HashSet<>(scopes(token));
    granted.retainAll(client.scopes());
    return new ApiCaller(
        client,
        municipality.value(),
        granted.stream().flatMap(s -> ApiScope.parse(s).stream()).collect(Collectors.toSet()));
  }

  private static List<String> scopes(Jwt token) {
    var scopes = token.getClaimAsStringList("scope");
    return scopes == null ? List.of() : scopes;
  }

  /** 429 for too many requests; 401 for a missing, expired or foreign token alike. */
  static void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    var problem = LinkageJson.object();
    if (e instanceof TooManyRequests tooMany) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
      problem
          .put("title", "流量の上限を超えています")
          .put("detail", tooMany.seconds() + "秒後にやり直してください。")
          .put("code", "LNK-E11");
      answer(request, response, HttpStatus.TOO_MANY_REQUESTS, problem);
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problem.put("title", "アクセストークンが無効です").put("detail", "トークンを取り直してください。").put("code", "IDN-E01");
      answer(request, response, HttpStatus.UNAUTHORIZED, problem);
    }
  }

  /** As RFC 9457. */
  private static void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      ObjectNode problem)
      throws IOException {
    problem.put("status", status.value()).put("instance", request.getRequestURI());
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(problem.toString().getBytes(StandardCharsets.UTF_8));
  }
}
