package org.yakuba.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.ops.DatabaseRoles;
import org.yakuba.platform.test.TestDatabase;

class TenancyTest {
  private static TestDatabase database;
  private static TenantId first;
  private static TenantId second;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    database.script(
        """
        CREATE TABLE platform.note (
          tenant_id int NOT NULL DEFAULT platform.current_tenant(), text text NOT NULL);
        SELECT platform.protect('platform.note');
        GRANT SELECT, INSERT ON platform.note TO yakuba_app;
        GRANT CREATE ON SCHEMA platform TO yakuba_app\
        """);
    first = database.tenant("990019");
    second = database.tenant("990027");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void rows_of_one_municipality_are_invisible_to_another_and_outside_any() {
    database
        .tenancy()
        .run(
            first,
            session ->
                session.jdbc().sql("INSERT INTO platform.note (text) VALUES ('一')").update());

    assertThat(notes(first)).contains("一");
    assertThat(notes(second)).doesNotContain("一");
    List<String> outside =
        database
            .tenancy()
            .shared(jdbc -> jdbc.sql("SELECT text FROM platform.note").query(String.class).list());
    assertThat(outside).isEmpty();
  }

  @Test
  void a_row_for_another_municipality_cannot_be_written() {
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(
                    first,
                    session ->
                        session
                            .jdbc()
                            .sql("INSERT INTO platform.note (tenant_id, text) VALUES (?, '越境')")
                            .param(second.value())
                            .update()))
        .isInstanceOf(DataAccessException.class);
    assertThat(notes(second)).doesNotContain("越境");
  }

  @Test
  void a_nested_call_joins_the_transaction_of_the_same_tenant_and_refuses_another() {
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(
                    first,
                    outer -> {
                      database.tenancy().run(first, inner -> assertThat(inner).isSameAs(outer));
                      database.tenancy().run(second, inner -> {});
                    }))
        .isInstanceOf(TenantMismatch.class);
  }

  @Test
  void a_failure_leaves_nothing_behind() {
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(
                    first,
                    session -> {
                      session.jdbc().sql("INSERT INTO platform.note (text) VALUES ('途中')").update();
                      throw new IllegalStateException("中断");
                    }))
        .hasMessage("中断");
    assertThat(notes(first)).doesNotContain("途中");
  }

  @Test
  void copy_enters_a_private_staging_table_and_leaves_from_it() {
    var rows =
        database
            .tenancy()
            .call(
                first,
                session -> {
                  session
                      .jdbc()
                      .sql("CREATE TEMPORARY TABLE staging (text text) ON COMMIT DROP")
                      .update();
                  return session.copyIn(
                      "COPY staging FROM STDIN (FORMAT csv)",
                      out -> out.write("髙橋\n渡邉\n".getBytes(StandardCharsets.UTF_8)));
                });
    assertThat(rows).isEqualTo(2);
  }

  @Test
  void a_municipality_code_belongs_to_one_tenant_at_a_time() {
    assertThat(
            database
                .tenants()
                .byCode(new MunicipalityCode("990019"), LocalDate.of(2026, 4, 1))
                .orElseThrow()
                .id())
        .isEqualTo(first);
    assertThat(
            database.tenants().byCode(new MunicipalityCode("990019"), LocalDate.of(2019, 12, 31)))
        .isEmpty();
    assertThatThrownBy(() ->
            database
                .tenants()
                .create(new MunicipalityCode("990019"), "別の市", LocalDate.of(2026, 1, 1)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void the_program_refuses_a_role_that_row_level_security_does_not_bind() {
    DatabaseRoles.refuseUnboundRole(database.program());
    assertThatThrownBy(() -> DatabaseRoles.refuseUnboundRole(database.owner()))
        .hasMessageContaining("DB-E001")
        .hasMessageContaining("owner");
    var superuser = TestDatabase.server().superuser("postgres");
    assertThatThrownBy(() -> DatabaseRoles.refuseUnboundRole(superuser))
        .hasMessageContaining("superuser");
  }

  @Test
  void tables_that_bind_their_owner_too_do_not_keep_the_program_from_starting() {
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("CREATE SCHEMA left_behind").update();
    owner.sql("GRANT USAGE, CREATE ON SCHEMA left_behind TO yakuba_app").update();
    JdbcClient program = JdbcClient.create(database.program());
    program.sql("CREATE TABLE left_behind.staged (value text)").update();
    program.sql("ALTER TABLE left_behind.staged ENABLE ROW LEVEL SECURITY").update();
    assertThatThrownBy(() -> DatabaseRoles.refuseUnboundRole(database.program()))
        .hasMessageContaining("DB-E001")
        .hasMessageContaining("owner");
    program.sql("ALTER TABLE left_behind.staged FORCE ROW LEVEL SECURITY").update();
    DatabaseRoles.refuseUnboundRole(database.program());
    owner.sql("DROP SCHEMA left_behind CASCADE").update();
  }

  private static List<String> notes(TenantId tenant) {
    return database
        .tenancy()
        .call(
            tenant,
            session ->
                session.jdbc().sql("SELECT text FROM platform.note").query(String.class).list());
  }
}
