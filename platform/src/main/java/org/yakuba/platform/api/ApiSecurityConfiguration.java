package org.yakuba.platform.api;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/**
 * Who gets into {@code /api}: a token endpoint for client credentials only, by Spring Authorization
 * Server, and a resource server that reads its tokens (LNK-1-02). Tokens are signed with a key
 * derived from the master key, so that every instance of the program accepts them.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ApiSecurityConfiguration {
  /** Where tokens are asked for. */
  public static final String TOKEN = "/api/oauth2/token";

  static final String DESCRIPTION = "/api/v1/openapi.json";

  private static SecretKey key(MasterKey master) {
    return new SecretKeySpec(master.derive("api-tokens"), "HmacSHA256");
  }

  @Bean
  ApiAccess apiAccess(
      ApiClients clients, RateLimits limits, Tenancy tenancy, Tenants tenants, Clock clock) {
    return new ApiAccess(clients, limits, tenancy, tenants, clock);
  }

  @Bean
  @Order(1)
  SecurityFilterChain apiTokens(
      HttpSecurity http, ApiClients clients, ApiAccess access, MasterKey master, Clock clock) {
    var statements = new SignedStatements(clients, clock);
    var generator =
        new JwtGenerator(new NimbusJwtEncoder(new ImmutableSecret<SecurityContext>(key(master))));
    generator.setJwtCustomizer(context -> {
      context.getJwsHeader().algorithm(MacAlgorithm.HS256);
      access.issued(context);
    });
    http.securityMatcher(TOKEN)
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
        .with(
            new OAuth2AuthorizationServerConfigurer(),
            server ->
                server
                    .registeredClientRepository(new ClientRegistry(clients))
                    .authorizationService(new NoStoredAuthorizations())
                    .authorizationServerSettings(
                        AuthorizationServerSettings.builder().tokenEndpoint(TOKEN).build())
                    .tokenGenerator(generator)
                    .clientAuthentication(client ->
                        client.authenticationProviders(
                            all -> bySecretOnly(all, statements, access))));
    return http.build();
  }

  /** No other way to prove who a client is than its secret: a statement signed with it, or it. */
  private static void bySecretOnly(
      List<AuthenticationProvider> providers, SignedStatements statements, ApiAccess access) {
    var kept = new ArrayList<AuthenticationProvider>();
    for (var provider : providers) {
      if (provider instanceof JwtClientAssertionAuthenticationProvider bySignature) {
        bySignature.setJwtDecoderFactory(statements);
        kept.add(access.recordingRefusals(bySignature));
      } else if (provider instanceof ClientSecretAuthenticationProvider bySecret) {
        bySecret.setPasswordEncoder(new SecretHash());
        kept.add(access.recordingRefusals(bySecret));
      }
    }
    providers.clear();
    providers.addAll(kept);
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http, ApiAccess access, MasterKey master) {
    var decoder =
        NimbusJwtDecoder.withSecretKey(key(master)).macAlgorithm(MacAlgorithm.HS256).build();
    http.securityMatcher("/api/**")
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            paths -> paths.requestMatchers(DESCRIPTION).permitAll().anyRequest().authenticated())
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(access::caller))
                .authenticationEntryPoint(ApiAccess::refuse))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(ApiAccess::refuse));
    return http.build();
  }

  @Bean
  ApiController apiController(
      Tenancy tenancy,
      Contracts contracts,
      ObjectProvider<ContractQuery<?>> queries,
      ObjectProvider<ContractExtract> extracts,
      Clock clock) {
    return new ApiController(
        tenancy,
        contracts,
        queries.orderedStream().toList(),
        extracts.orderedStream().toList(),
        clock);
  }

  /** Gives controller methods their {@link ApiCaller}. */
  @Bean
  WebMvcConfigurer apiWeb() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Callers());
      }
    };
  }

  private static final class Callers implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == ApiCaller.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var servlet = request.getNativeRequest(HttpServletRequest.class);
      if (servlet != null && servlet.getUserPrincipal() instanceof ApiCaller caller) {
        return caller;
      }
      throw new IllegalStateException("route without a token asks for a caller");
    }
  }
}
