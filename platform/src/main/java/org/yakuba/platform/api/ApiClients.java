package org.yakuba.platform.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The clients of every municipality (LNK-1-02). A secret has 43 random characters and is shown
 * once. Its SHA-256 is enough to keep of a client that sends it; of one that signs with it, it is
 * kept encrypted with the key of the municipality.
 */
public final class ApiClients {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int ID_LENGTH = 32;
  private static final int SECRET_LENGTH = 43;
  private static final String PURPOSE = "api.client-secret";

  private final Tenancy tenancy;
  private final Contracts contracts;
  private final TenantKeys keys;
  private final SecureRandom random = new SecureRandom();

  public ApiClients(Tenancy tenancy, Contracts contracts, TenantKeys keys) {
    this.tenancy = tenancy;
    this.contracts = contracts;
    this.keys = keys;
  }

  /**
   * A client just made.
   *
   * @param secret to be shown once
   */
  public record Created(ApiClient client, String secret) {
    @Override
    public String toString() {
      return "Created[" + client.clientId() + ", ***]";
    }
  }

  /**
   * Makes a client.
   *
   * @param by who does it
   * @throws IllegalArgumentException LNK-E01 when a scope names no contract that add-ons may read,
   *     LNK-E09 when there are scopes of several businesses or none, LNK-E12 when the limit is out
   *     of bounds
   */
  public Created create(TenantSession session, NewClient wanted, String by) {
    refuseWrong(wanted.scopes());
    refuseLimit(wanted.requestsPerMinute());
    var clientId = text(ID_LENGTH);
    var secret = text(SECRET_LENGTH);
    session
        .sql(ApiClients.class, "insert-client")
        .param("client", clientId)
        .param("name", wanted.name())
        .param("purpose", wanted.purposeCode())
        .param("authentication", wanted.authentication().word())
        .param("hash", hash(secret))
        .param("sealed", sealed(session, wanted.authentication(), secret))
        .param("scopes", new TreeSet<>(wanted.scopes()).toArray(String[]::new))
        .param("perMinute", wanted.requestsPerMinute())
        .param("by", by)
        .update();
    return new Created(find(session, clientId).orElseThrow(), secret);
  }

  private byte @Nullable [] sealed(
      TenantSession session, ClientAuthentication authentication, String secret) {
    return switch (authentication) {
      case CLIENT_SECRET_JWT -> keys.cipher(session).encrypt(PURPOSE, secret);
      case CLIENT_SECRET_BASIC -> null;
    };
  }

  private static void refuseLimit(int requestsPerMinute) {
    if (requestsPerMinute < NewClient.LEAST || requestsPerMinute > NewClient.MOST) {
      throw new IllegalArgumentException(
          "LNK-E12 1分あたりの上限は%,dから%,dまでで指定してください".formatted(NewClient.LEAST, NewClient.MOST));
    }
  }

  /**
   * 流量の上限を変える.
   *
   * @return false when there is no such client in force
   * @throws IllegalArgumentException LNK-E12 when the limit is out of bounds
   */
  public boolean setLimit(TenantSession session, String clientId, int requestsPerMinute) {
    refuseLimit(requestsPerMinute);
    return session
            .sql(ApiClients.class, "set-limit")
            .param("client", clientId)
            .param("perMinute", requestsPerMinute)
            .update()
        == 1;
  }

  /** Uses up a signed statement; false when it was used before or its client is unknown. */
  boolean useStatement(String clientId, String id, Instant now, Instant expires) {
    return tenant(clientId)
        .map(tenant ->
            tenancy.call(
                tenant,
                session ->
                    session
                            .sql(ApiClients.class, "use-assertion")
                            .param("client", clientId)
                            .param("assertion", id)
                            .param("now", now.toString())
                            .param("expires", expires.toString())
                            .update()
                        == 1))
        .orElse(false);
  }

  /** One token is for one business (LNK-1-06), and so is a client. */
  private void refuseWrong(Set<String> scopes) {
    var businesses = new TreeSet<String>();
    for (var text : scopes) {
      var scope =
          ApiScope.parse(text)
              .filter(this::isOffered)
              .orElseThrow(() -> new IllegalArgumentException("LNK-E01 契約のないスコープです: " + text));
      businesses.add(scope.businessCode());
    }
    if (businesses.size() != 1) {
      throw new IllegalArgumentException("LNK-E09 スコープは1つの提供業務について1つ以上指定してください");
    }
  }

  private boolean isOffered(ApiScope scope) {
    return contracts.all().stream()
        .filter(entry -> !entry.confidential())
        .anyMatch(entry ->
            entry.businessCode().equals(scope.businessCode())
                && entry.name().equals(scope.contract()));
  }

  /** Clients of the session's municipality, those in force first. */
  public List<ApiClient> list(TenantSession session) {
    return session.sql(ApiClients.class, "list-clients").query(ApiClients::row).list();
  }

  /** A client of the session's municipality. */
  public Optional<ApiClient> find(TenantSession session, String clientId) {
    return session
        .sql(ApiClients.class, "find-client")
        .param("client", clientId)
        .query(ApiClients::row)
        .optional();
  }

  /** Ends a client at once; false when it was ended before or never was. */
  public boolean revoke(TenantSession session, String clientId, String by) {
    return session
            .sql(ApiClients.class, "revoke-client")
            .param("client", clientId)
            .param("by", by)
            .update()
        == 1;
  }

  /** The municipality of a client id. */
  Optional<TenantId> tenant(String clientId) {
    return tenancy.shared(jdbc ->
        jdbc.sql(Sql.of(ApiClients.class, "tenant-of-client"))
            .param("client", clientId)
            .query((row, index) -> new TenantId(row.getInt("tenant_id")))
            .optional());
  }

  /**
   * A client in force with what its proof is checked against.
   *
   * @param secret the secret of one that signs with it, the hash of the secret of one that sends it
   */
  record Registered(ApiClient client, String secret) {
    @Override
    public String toString() {
      return "Registered[" + client.clientId() + ", ***]";
    }
  }

  /** A client in force, of whichever municipality. */
  Optional<Registered> registered(String clientId) {
    return tenant(clientId)
        .flatMap(tenant ->
            tenancy.call(
                tenant,
                session ->
                    session
                        .sql(ApiClients.class, "find-client")
                        .param("client", clientId)
                        .query((row, index) -> registered(session, row, index))
                        .optional()))
        .filter(found -> found.client().active());
  }

  private Registered registered(TenantSession session, ResultSet row, int index)
      throws SQLException {
    var client = row(row, index);
    return new Registered(
        client,
        switch (client.authentication()) {
          case CLIENT_SECRET_JWT ->
              keys.cipher(session).decrypt(PURPOSE, row.getBytes("secret_sealed"));
          case CLIENT_SECRET_BASIC -> hex(row.getBytes("secret_hash"));
        });
  }

  static String hashText(CharSequence secret) {
    return hex(hash(secret.toString()));
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private String text(int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static ApiClient row(ResultSet row, int index) throws SQLException {
    var revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new ApiClient(
        new TenantId(row.getInt("tenant_id")),
        row.getString("client_id"),
        row.getString("name"),
        row.getString("purpose_code"),
        Set.of((String[]) row.getArray("scopes").getArray()),
        ClientAuthentication.of(row.getString("authentication")).orElseThrow(),
        row.getInt("requests_per_minute"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        revoked == null ? null : revoked.toInstant());
  }
}
