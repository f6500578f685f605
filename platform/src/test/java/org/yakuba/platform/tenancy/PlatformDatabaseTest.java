package org.yakuba.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.DatabaseRules;
import org.yakuba.platform.test.TestDatabase;

/** The platform's own schemas keep the rules of the house, and the checks find what breaks them. */
class PlatformDatabaseTest {
  private static TestDatabase database;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  @Proves({"IDN-1-01"})
  void every_table_is_protected_or_says_why_it_is_shared() {
    assertThat(DatabaseRules.unprotected(database)).isEmpty();
    assertThat(DatabaseRules.securityDefiners(database)).isEmpty();
  }

  @Test
  void every_statement_prepares_under_the_program_role() {
    assertThat(DatabaseRules.unpreparable(database, Path.of("src/main/resources"), file -> false))
        .isEmpty();
  }

  @Test
  @Proves({"IDN-4-08"})
  void the_program_may_neither_change_nor_delete_a_log_entry_or_its_seal() {
    var rights =
        database
            .asOwner()
            .sql(
                """
                SELECT table_name || ' ' || privilege_type FROM information_schema.table_privileges
                WHERE grantee = 'yakuba_app' AND table_schema = 'platform'
                  AND table_name IN ('audit_entry', 'audit_subject', 'audit_seal')
                  AND privilege_type NOT IN ('SELECT', 'INSERT')\
                """)
            .query(String.class)
            .list();
    assertThat(rights).isEmpty();
    var columns =
        database
            .asOwner()
            .sql(
                """
                SELECT column_name FROM information_schema.column_privileges
                WHERE grantee = 'yakuba_app' AND table_schema = 'platform' AND privilege_type = 'UPDATE'
                  AND table_name IN ('audit_entry', 'audit_subject', 'audit_seal')\
                """)
            .query(String.class)
            .list();
    assertThat(columns).isEmpty();
  }

  @Test
  void a_forgotten_table_an_unsafe_view_and_a_definer_function_are_found() {
    try (var broken = TestDatabase.fresh()) {
      broken.script(
          """
          CREATE TABLE platform.forgotten (tenant_id int NOT NULL);
          CREATE VIEW platform.unsafe AS SELECT officer_id FROM platform.account;
          CREATE VIEW platform.safe WITH (security_invoker = true) AS SELECT officer_id FROM platform.account;
          CREATE FUNCTION platform.definer() RETURNS int LANGUAGE sql SECURITY DEFINER RETURN 1\
          """);
      assertThat(DatabaseRules.unprotected(broken))
          .containsExactly("platform.forgotten", "platform.unsafe");
      assertThat(DatabaseRules.securityDefiners(broken)).containsExactly("platform.definer");
    }
  }

  @Test
  void a_statement_with_a_wrong_column_or_without_a_right_is_found(@TempDir Path resources)
      throws Exception {
    var folder = Files.createDirectories(resources.resolve("org/yakuba/x/sql"));
    Files.writeString(
        folder.resolve("good.sql"),
        "SELECT name FROM platform.account WHERE officer_id = :officer\n");
    Files.writeString(
        folder.resolve("wrong.sql"),
        "SELECT nome FROM platform.account WHERE officer_id = :officer\n");
    assertThat(DatabaseRules.unpreparable(database, resources, file -> false))
        .singleElement()
        .asString()
        .contains("wrong.sql")
        .contains("nome");
  }
}
