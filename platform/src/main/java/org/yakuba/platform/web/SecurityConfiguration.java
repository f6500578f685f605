package org.yakuba.platform.web;

import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.yakuba.platform.identity.Accounts;
import org.yakuba.platform.screen.Assets;

/**
 * Who gets in: one page with both factors, one session per account, idle and absolute limits, and
 * headers that keep pages from being framed, cached or extended by foreign script (IDN-2, E.10.1).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfiguration {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
          + " form-action 'self'";
  private static final String PERMISSIONS_POLICY =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  /**
   * Paths served without sign-in; {@link OpenToAll} routes must be among them or those of the
   * {@link OpenPath} beans.
   */
  static final String[] OPEN_PATHS = {
    SignInPages.LOGIN, Assets.PREFIX + "**", "/fonts/**", "/health", "/error"
  };

  @Bean
  FilterRegistrationBean<CorrelationFilter> correlationFilter() {
    FilterRegistrationBean<CorrelationFilter> bean =
        new FilterRegistrationBean<>(new CorrelationFilter());
    bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return bean;
  }

  /** The session travels in a cookie only, which no script reads and no foreign page sends. */
  @Bean
  ServletContextInitializer sessionCookie() {
    return context -> {
      context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
      context.getSessionCookieConfig().setHttpOnly(true);
      context.getSessionCookieConfig().setAttribute("SameSite", "Strict");
    };
  }

  @Bean
  ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
    return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
  }

  /** The only provider of the program; named in a filter chain as well it would be asked twice. */
  @Bean
  SignInProvider signInProvider(Accounts accounts) {
    return new SignInProvider(accounts);
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      SignOutRecord signOutRecord,
      SessionRegistry sessions,
      ErrorAnswers errors,
      ObjectProvider<OpenPath> openPaths,
      Clock clock) {
    SessionLimits limits =
        new SessionLimits(
            clock, PlatformWebConfiguration.IDLE_LIMIT, PlatformWebConfiguration.ABSOLUTE_LIMIT);
    var open =
        Stream.concat(Arrays.stream(OPEN_PATHS), openPaths.orderedStream().map(OpenPath::pattern))
            .toArray(String[]::new);
    http.authorizeHttpRequests(
            paths -> paths.requestMatchers(open).permitAll().anyRequest().authenticated())
        .requestCache(cache -> cache.disable())
        .formLogin(form ->
            form.loginPage(SignInPages.LOGIN)
                .usernameParameter(SignInProvider.OFFICER)
                .passwordParameter(SignInProvider.PASSWORD)
                .authenticationDetailsSource(SignInProvider.Details::of)
                .successHandler(afterSignIn(limits))
                .failureHandler(afterRefusal()))
        .logout(out ->
            out.addLogoutHandler(signOutRecord)
                .logoutSuccessUrl(SignInPages.LOGIN + "?" + SignInPages.GOODBYE))
        .sessionManagement(session ->
            session
                .sessionFixation(fixation -> fixation.changeSessionId())
                .maximumSessions(1)
                .sessionRegistry(sessions)
                .expiredSessionStrategy(event ->
                    SignInPages.sendToLogin(
                        event.getRequest(), event.getResponse(), SignInPages.ELSEWHERE)))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint(
                    (request, response, e) -> errors.notSignedIn(request, response))
                .accessDeniedHandler(denied(errors)))
        .headers(SecurityConfiguration::headers)
        .addFilterBefore(limits, AuthorizationFilter.class);
    return http.build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
        .frameOptions(frame -> frame.deny());
  }

  /** Always the menu: the page wanted before may have been a colleague's at a shared terminal. */
  private static AuthenticationSuccessHandler afterSignIn(SessionLimits limits) {
    return (request, response, authentication) -> {
      limits.start(request.getSession());
      SignInPages.rememberMunicipality(request, response);
      response.sendRedirect(request.getContextPath() + "/");
    };
  }

  private static AuthenticationFailureHandler afterRefusal() {
    return (request, response, refusal) -> {
      SignInPages.rememberMunicipality(request, response);
      SignInPages.sendToLogin(
          request,
          response,
          refusal instanceof LockedException ? SignInPages.LOCKED : SignInPages.FAILED);
    };
  }

  /** Without a valid token a form is refused: usually a page left open over a sign-out. */
  private static AccessDeniedHandler denied(ErrorAnswers errors) {
    return new AccessDeniedHandler() {
      @Override
      public void handle(
          HttpServletRequest request,
          HttpServletResponse response,
          org.springframework.security.access.AccessDeniedException e)
          throws IOException {
        errors.formTooOld(request, response);
      }
    };
  }
}
