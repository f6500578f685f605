package org.yakuba.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.identity.Accounts.NewAccount;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

class AccountsTest {
  private static final String PASSWORD = "kita-no-machi-42";

  private TestDatabase database;
  private TenantId tenant;
  private Accounts accounts;
  private byte[] secret;
  private Instant now = Instant.parse("2026-04-01T00:00:00Z");

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    tenant = database.tenant("990019");
    var master =
        MasterKey.ofBase64(
            Base64.getEncoder().encodeToString("k".repeat(32).getBytes(StandardCharsets.US_ASCII)));
    accounts =
        new Accounts(
            database.tenancy(), new TenantKeys(master), new IdentitySettings(5, 30, 4), clock());
    secret =
        database
            .tenancy()
            .call(
                tenant,
                session -> {
                  new RoleTable(List.of()).install(session);
                  return accounts.create(
                      session,
                      new NewAccount("sato", "佐藤 花子", "市民課", Set.of("approver"), PASSWORD));
                });
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  @Proves({"IDN-2-01"})
  void both_factors_open_the_account_with_the_privileges_of_its_roles() {
    var result = signIn("sato", PASSWORD, code());
    assertThat(result).isInstanceOf(SignInResult.Accepted.class);
    var officer = ((SignInResult.Accepted) result).officer();
    assertThat(officer.name()).isEqualTo("佐藤 花子");
    assertThat(officer.roles()).containsExactly("approver");
    assertThat(officer.may(Privileges.SUPPRESSION_VIEW)).isTrue();
    assertThat(officer.may(Privileges.ACCOUNTS_MANAGE)).isFalse();
  }

  @Test
  void every_wrong_factor_gets_the_same_answer() {
    var refused = new SignInResult.Refused();
    assertThat(signIn("sato", "wrong", code())).isEqualTo(refused);
    assertThat(signIn("sato", PASSWORD, "000000")).isEqualTo(refused);
    assertThat(signIn("nobody", PASSWORD, code())).isEqualTo(refused);
    assertThat(signIn("sato", "x".repeat(200), code())).isEqualTo(refused);
    assertThat(accounts.signIn("990027", "sato", PASSWORD, code(), "T01")).isEqualTo(refused);
    assertThat(accounts.signIn("12", "sato", PASSWORD, code(), "T01")).isEqualTo(refused);
  }

  @Test
  void a_code_opens_the_account_once() {
    assertThat(signIn("sato", PASSWORD, code())).isInstanceOf(SignInResult.Accepted.class);
    assertThat(signIn("sato", PASSWORD, code())).isEqualTo(new SignInResult.Refused());
    now = now.plusSeconds(30);
    assertThat(signIn("sato", PASSWORD, code())).isInstanceOf(SignInResult.Accepted.class);
  }

  @Test
  @Proves({"IDN-2-05"})
  void five_failures_lock_the_account_for_thirty_minutes() {
    for (var i = 0; i < 4; i++) {
      assertThat(signIn("sato", "wrong", code())).isEqualTo(new SignInResult.Refused());
    }
    var until = now.plusSeconds(30 * 60);
    assertThat(signIn("sato", "wrong", code())).isEqualTo(new SignInResult.Locked(until));
    now = until.minusSeconds(1);
    assertThat(signIn("sato", PASSWORD, code())).isEqualTo(new SignInResult.Locked(until));
    now = until;
    assertThat(signIn("sato", "wrong", code())).isEqualTo(new SignInResult.Refused());
    assertThat(signIn("sato", PASSWORD, code())).isInstanceOf(SignInResult.Accepted.class);
  }

  @Test
  void an_administrator_unlocks_and_suspends() {
    for (var i = 0; i < 5; i++) {
      signIn("sato", "wrong", code());
    }
    database.tenancy().run(tenant, session -> accounts.unlock(session, "sato"));
    assertThat(signIn("sato", PASSWORD, code())).isInstanceOf(SignInResult.Accepted.class);
    database
        .tenancy()
        .run(tenant, session -> accounts.setState(session, "sato", Account.State.SUSPENDED));
    now = now.plusSeconds(30);
    assertThat(signIn("sato", PASSWORD, code())).isEqualTo(new SignInResult.Refused());
  }

  @Test
  void roles_come_and_go_on_their_day() {
    var april = LocalDate.of(2026, 4, 1);
    database
        .tenancy()
        .run(
            tenant,
            session -> {
              accounts.grant(session, "sato", "auditor", april.plusDays(30));
              accounts.revoke(session, "sato", "approver", april.plusDays(30));
            });
    assertThat(rolesNow()).containsExactly("approver");
    now = Instant.parse("2026-04-30T15:00:00Z");
    assertThat(rolesNow()).containsExactly("auditor");
  }

  @Test
  void
      a_privilege_withdrawn_by_the_municipality_stays_withdrawn_when_the_roles_are_installed_again() {
    database.script(
        "UPDATE platform.role_privilege SET withdrawn_at = now() WHERE privilege_id = 'suppression.view'");
    database.tenancy().run(tenant, session -> new RoleTable(List.of()).install(session));
    var officer =
        database.tenancy().call(tenant, session -> accounts.officer(session, "sato").orElseThrow());
    assertThat(officer.may(Privileges.SUPPRESSION_VIEW)).isFalse();
    assertThat(officer.may(Privileges.WORK_ITEMS_HANDLE)).isTrue();
  }

  @Test
  @Proves({"IDN-2-06"})
  void an_id_is_never_given_twice_not_even_after_retirement() {
    database
        .tenancy()
        .run(tenant, session -> accounts.setState(session, "sato", Account.State.RETIRED));
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(
                    tenant,
                    session ->
                        accounts.create(
                            session, new NewAccount("sato", "別人", "税務課", Set.of(), PASSWORD))))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(database.tenancy().call(tenant, accounts::list))
        .extracting(Account::state)
        .containsExactly(Account.State.RETIRED);
  }

  @Test
  void every_attempt_is_recorded_with_its_result() {
    signIn("sato", "wrong", code());
    signIn("sato", PASSWORD, code());
    List<String> results =
        database
            .tenancy()
            .call(
                tenant,
                session ->
                    session
                        .jdbc()
                        .sql(
                            "SELECT action || ' ' || result || ' ' || terminal FROM platform.audit_entry ORDER BY entry_id")
                        .query(String.class)
                        .list());
    assertThat(results).containsExactly("LOGIN DENIED T01", "LOGIN SUCCESS T01");
  }

  @Test
  void neither_password_nor_secret_stands_in_the_database_in_plain() {
    var row =
        database
            .asOwner()
            .sql("SELECT a::text FROM platform.account a")
            .query(String.class)
            .single();
    assertThat(row)
        .doesNotContain(PASSWORD)
        .doesNotContain(HexFormat.of().formatHex(secret))
        .contains("$2a$");
  }

  private Set<String> rolesNow() {
    return database
        .tenancy()
        .call(tenant, session -> accounts.officer(session, "sato").orElseThrow().roles());
  }

  private SignInResult signIn(String officer, String password, String code) {
    return accounts.signIn("990019", officer, password, code, "T01");
  }

  private String code() {
    return Totp.code(secret, now);
  }

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }
}
