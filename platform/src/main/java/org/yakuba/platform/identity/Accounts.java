package org.yakuba.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.audit.Result;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.tenancy.Tenants;

/**
 * 職員の認証 — accounts with a password and a one-time code (IDN-2-01), locked after too many failures
 * (IDN-2-05). Ids are never reused, and each belongs to one person (IDN-2-06). Every attempt is
 * recorded.
 */
public final class Accounts {
  private static final String TOTP_PURPOSE = "platform.totp-secret";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Tenancy tenancy;
  private final Tenants tenants;
  private final TenantKeys keys;
  private final IdentitySettings settings;
  private final Clock clock;
  private final BCryptPasswordEncoder passwords;
  private final String dummyHash;

  public Accounts(Tenancy tenancy, TenantKeys keys, IdentitySettings settings, Clock clock) {
    this.tenancy = tenancy;
    this.tenants = new Tenants(tenancy);
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
    this.passwords = new BCryptPasswordEncoder(settings.passwordCost());
    this.dummyHash = passwords.encode("no such officer");
  }

  /**
   * An account to be made.
   *
   * @param officerId 1 to 10 letters, digits, {@code . _ -}
   */
  public record NewAccount(
      String officerId, String name, String office, Set<String> roles, String password) {
    public NewAccount {
      roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
      return "NewAccount[" + officerId + "]";
    }
  }

  /**
   * Makes an account.
   *
   * @return the secret of the second factor, to be handed over once
   * @throws IllegalArgumentException IDN-E11..E14 when the password is too weak
   * @throws org.springframework.dao.DuplicateKeyException when the id was ever given to anybody
   */
  public byte[] create(TenantSession session, NewAccount account) {
    PasswordRule.problem(account.password(), account.officerId())
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
    var secret = Totp.newSecret();
    session
        .sql(Accounts.class, "insert-account")
        .param("officer", account.officerId())
        .param("name", account.name())
        .param("office", account.office())
        .param("password", passwords.encode(account.password()))
        .param("secret", keys.cipher(session).encrypt(TOTP_PURPOSE, secret))
        .update();
    for (var role : account.roles()) {
      grant(session, account.officerId(), role, today());
    }
    return secret;
  }

  /** Gives a role from a day on; a role held already is left alone. */
  public void grant(TenantSession session, String officerId, String role, LocalDate from) {
    session
        .sql(Accounts.class, "grant-role")
        .param("officer", officerId)
        .param("role", role)
        .param("from", from)
        .update();
  }

  /** Takes a role away from a day on. */
  public void revoke(TenantSession session, String officerId, String role, LocalDate from) {
    session
        .sql(Accounts.class, "revoke-role")
        .param("officer", officerId)
        .param("role", role)
        .param("from", from)
        .update();
  }

  /** Suspends, retires or reactivates; false when there is no such account. */
  public boolean setState(TenantSession session, String officerId, Account.State state) {
    return session
            .sql(Accounts.class, "set-state")
            .param("officer", officerId)
            .param("state", state.name())
            .update()
        == 1;
  }

  /**
   * Gives a new second factor, because the old one is lost; the old codes are refused from now on.
   *
   * @return the secret, to be handed over once; empty when there is no such account
   */
  public Optional<byte[]> resetSecret(TenantSession session, String officerId) {
    var secret = Totp.newSecret();
    var changed =
        session
            .sql(Accounts.class, "set-secret")
            .param("officer", officerId)
            .param("secret", keys.cipher(session).encrypt(TOTP_PURPOSE, secret))
            .update();
    return changed == 1 ? Optional.of(secret) : Optional.empty();
  }

  /**
   * Sets a new password.
   *
   * @return false when there is no such account
   * @throws IllegalArgumentException IDN-E11..E14 when the password is too weak
   */
  public boolean setPassword(TenantSession session, String officerId, String password) {
    PasswordRule.problem(password, officerId)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
    return session
            .sql(Accounts.class, "set-password")
            .param("officer", officerId)
            .param("password", passwords.encode(password))
            .update()
        == 1;
  }

  /** Ends a lock before its time. */
  public boolean unlock(TenantSession session, String officerId) {
    return session.sql(Accounts.class, "unlock").param("officer", officerId).update() == 1;
  }

  /** Every account with the roles of today, by id. */
  public List<Account> list(TenantSession session) {
    return session
        .sql(Accounts.class, "list-accounts")
        .param("day", today())
        .query((row, index) ->
            new Account(
                row.getString("officer_id"),
                row.getString("name"),
                row.getString("office"),
                Account.State.valueOf(row.getString("state")),
                texts(row, "roles"),
                instant(row, "locked_until")))
        .list();
  }

  /** The roles a municipality has, with what each may do today. */
  public List<RoleTable.Role> roles(TenantSession session) {
    return session
        .sql(Accounts.class, "list-roles")
        .query((row, index) ->
            new RoleTable.Role(
                row.getString("role_id"),
                row.getString("name"),
                texts(row, "privileges").stream().map(Privilege::new).collect(Collectors.toSet())))
        .list();
  }

  /** The officer as signed in, with the privileges of today; empty unless the account is active. */
  public Optional<Officer> officer(TenantSession session, String officerId) {
    return session
        .sql(Accounts.class, "find-officer")
        .param("officer", officerId)
        .param("day", today())
        .query((row, index) ->
            new Officer(
                session.tenant(),
                row.getString("officer_id"),
                row.getString("name"),
                row.getString("office"),
                texts(row, "roles"),
                texts(row, "privileges").stream().map(Privilege::new).collect(Collectors.toSet())))
        .optional();
  }

  /**
   * One attempt to sign in with both factors. Wrong municipality, id, password and code all give
   * the same answer.
   *
   * @param terminal where it comes from
   */
  public SignInResult signIn(
      String municipality, String officerId, String password, String code, String terminal) {
    Optional<Tenant> tenant =
        MunicipalityCode.parse(municipality).flatMap(valid -> tenants.byCode(valid, today()));
    if (tenant.isEmpty()) {
      passwords.matches(limited(password), dummyHash);
      return new SignInResult.Refused();
    }
    return tenancy.call(
        tenant.get().id(),
        session -> {
          var result = attempt(session, officerId, limited(password), code);
          record(session, officerId, terminal, result);
          return result;
        });
  }

  private record Credentials(
      Account.State state,
      String passwordHash,
      byte[] secret,
      long lastStep,
      int failures,
      @Nullable Instant lockedUntil) {}

  private SignInResult attempt(
      TenantSession session, String officerId, String password, String code) {
    var found =
        session
            .sql(Accounts.class, "lock-credentials")
            .param("officer", officerId)
            .query(Accounts::credentials)
            .optional();
    if (found.isEmpty() || found.get().state() != Account.State.ACTIVE) {
      passwords.matches(password, dummyHash);
      return new SignInResult.Refused();
    }
    var account = found.get();
    var now = clock.instant();
    if (account.lockedUntil() != null && now.isBefore(account.lockedUntil())) {
      return new SignInResult.Locked(account.lockedUntil());
    }
    var passwordRight = passwords.matches(password, account.passwordHash());
    var secret = keys.cipher(session).decryptBytes(TOTP_PURPOSE, account.secret());
    var step = Totp.match(secret, code, now, account.lastStep());
    if (passwordRight && step.isPresent()) {
      save(session, officerId, step.getAsLong(), 0, null);
      var officer = officer(session, officerId);
      return officer.isPresent()
          ? new SignInResult.Accepted(officer.get())
          : new SignInResult.Refused();
    }
    return failed(session, officerId, account, now);
  }

  private SignInResult failed(
      TenantSession session, String officerId, Credentials account, Instant now) {
    // A lock that has run out starts the count anew.
    var failures = account.lockedUntil() == null ? account.failures() + 1 : 1;
    if (failures < settings.loginFailureLimit()) {
      save(session, officerId, account.lastStep(), failures, null);
      return new SignInResult.Refused();
    }
    var until = now.plusSeconds(settings.lockMinutes() * 60L);
    save(session, officerId, account.lastStep(), failures, until);
    return new SignInResult.Locked(until);
  }

  private static void save(
      TenantSession session, String officerId, long step, int failures, @Nullable Instant until) {
    session
        .sql(Accounts.class, "save-attempt")
        .param("officer", officerId)
        .param("step", step)
        .param("failures", failures)
        .param("until", until == null ? null : OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
        .update();
  }

  private static void record(
      TenantSession session, String officerId, String terminal, SignInResult result) {
    var entry =
        switch (result) {
          case SignInResult.Accepted accepted ->
              AuditEntry.signIn(
                  accepted.officer().officerId(),
                  accepted.officer().roles(),
                  accepted.officer().office(),
                  terminal);
          case SignInResult.Refused refused ->
              AuditEntry.signIn(officerId, Set.of(), "", terminal)
                  .result(Result.DENIED)
                  .condition("code", "IDN-E01");
          case SignInResult.Locked locked ->
              AuditEntry.signIn(officerId, Set.of(), "", terminal)
                  .result(Result.DENIED)
                  .condition("code", "IDN-E02");
        };
    AuditLog.record(session, entry);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), JAPAN);
  }

  /** bcrypt refuses what is longer; such a password cannot have been set. */
  private static String limited(String password) {
    return password.length() > PasswordRule.MAX_BYTES ? "" : password;
  }

  private static Credentials credentials(ResultSet row, int index) throws SQLException {
    return new Credentials(
        Account.State.valueOf(row.getString("state")),
        row.getString("password_hash"),
        row.getBytes("totp_secret"),
        row.getLong("totp_last_step"),
        row.getInt("failed_count"),
        instant(row, "locked_until"));
  }

  private static Set<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
