package org.yakuba.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.yakuba.platform.identity.Accounts;
import org.yakuba.platform.identity.SignInResult;

/** Joins the sign-in form to {@link Accounts}. */
final class SignInProvider implements AuthenticationProvider {
  static final String MUNICIPALITY = "municipality";
  static final String OFFICER = "officerId";
  static final String PASSWORD = "password";
  static final String CODE = "code";

  private final Accounts accounts;

  SignInProvider(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The fields of the form beside user id and password. */
  record Details(String municipality, String code, String terminal) {
    static Details of(HttpServletRequest request) {
      return new Details(
          trimmed(request.getParameter(MUNICIPALITY)),
          trimmed(request.getParameter(CODE)),
          request.getRemoteAddr());
    }

    private static String trimmed(@Nullable String text) {
      return text == null ? "" : text.strip();
    }
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    if (!(attempt.getDetails() instanceof Details details)) {
      throw new BadCredentialsException("IDN-E01");
    }
    String password = attempt.getCredentials() instanceof String text ? text : "";
    SignInResult result =
        accounts.signIn(
            details.municipality(),
            attempt.getName(),
            password,
            details.code(),
            details.terminal());
    return switch (result) {
      case SignInResult.Accepted accepted -> new SignedIn(accepted.officer());
      case SignInResult.Refused refused -> throw new BadCredentialsException("IDN-E01");
      case SignInResult.Locked locked -> throw new LockedException("IDN-E02");
    };
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
