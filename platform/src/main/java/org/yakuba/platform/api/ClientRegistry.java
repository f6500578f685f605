package org.yakuba.platform.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients in force, as the authorization server asks for them. */
final class ClientRegistry implements RegisteredClientRepository {
  /** トークン寿命10分以下 (data-linkage §2). */
  static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  private final ApiClients clients;

  ClientRegistry(ApiClients clients) {
    this.clients = clients;
  }

  @Override
  public void save(RegisteredClient registeredClient) {
    throw new UnsupportedOperationException("clients are made by ApiClients");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clients.registered(clientId).map(ClientRegistry::registered).orElse(null);
  }

  private static RegisteredClient registered(ApiClients.Registered known) {
    var client = known.client();
    return RegisteredClient.withId(client.clientId())
        .clientId(client.clientId())
        .clientSecret(known.secret())
        .clientName(client.name())
        .clientAuthenticationMethod(method(client.authentication()))
        .clientSettings(
            ClientSettings.builder()
                .tokenEndpointAuthenticationSigningAlgorithm(MacAlgorithm.HS256)
                .build())
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(client.scopes()))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }

  private static ClientAuthenticationMethod method(ClientAuthentication authentication) {
    return switch (authentication) {
      case CLIENT_SECRET_JWT -> ClientAuthenticationMethod.CLIENT_SECRET_JWT;
      case CLIENT_SECRET_BASIC -> ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    };
  }
}
