package org.yakuba.platform.api;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionDecoderFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * {@code client_secret_jwt} (LNK-1-03, RFC 7523): who the client is, it says in a statement signed
 * with its secret. Beyond what Spring Authorization Server checks (signature, issuer, subject,
 * audience, expiry) a statement has an id, ends within five minutes, and is good for one token.
 */
final class SignedStatements implements JwtDecoderFactory<RegisteredClient> {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration SKEW = Duration.ofMinutes(1);
  private static final int LONGEST_ID = 200;

  private final ApiClients clients;
  private final Clock clock;
  private final JwtClientAssertionDecoderFactory factory = new JwtClientAssertionDecoderFactory();

  SignedStatements(ApiClients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
    factory.setJwtValidatorFactory(this::validator);
  }

  @Override
  public JwtDecoder createDecoder(RegisteredClient client) {
    return factory.createDecoder(client);
  }

  private OAuth2TokenValidator<Jwt> validator(RegisteredClient client) {
    var usual = JwtClientAssertionDecoderFactory.DEFAULT_JWT_VALIDATOR_FACTORY.apply(client);
    return statement -> {
      var result = usual.validate(statement);
      return result.hasErrors() ? result : onceOnly(client.getClientId(), statement);
    };
  }

  private OAuth2TokenValidatorResult onceOnly(String clientId, Jwt statement) {
    var id = Optional.ofNullable(statement.getId()).orElse("");
    var expires = statement.getExpiresAt();
    var now = clock.instant();
    if (id.isEmpty()
        || id.length() > LONGEST_ID
        || expires == null
        || expires.isAfter(now.plus(LONGEST).plus(SKEW))) {
      return refused("jti or exp");
    }
    return clients.useStatement(clientId, id, now, expires.plus(SKEW))
        ? OAuth2TokenValidatorResult.success()
        : refused("used before");
  }

  private static OAuth2TokenValidatorResult refused(String why) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_client", why, null));
  }
}
