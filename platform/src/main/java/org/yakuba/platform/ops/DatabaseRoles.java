package org.yakuba.platform.ops;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The two roles of a deployment: {@code yakuba_owner} owns schemas and tables and runs migrations;
 * {@code yakuba_app} is the program, which owns nothing and cannot bypass row-level security
 * (IDN-1-01).
 */
public final class DatabaseRoles {
  public static final String OWNER = "yakuba_owner";
  public static final String PROGRAM = "yakuba_app";

  private DatabaseRoles() {}

  /**
   * Creates both roles, or sets their passwords when they exist. Needs a superuser, once per
   * cluster.
   */
  public static void create(DataSource superuser, String ownerPassword, String programPassword) {
    var jdbc = JdbcClient.create(superuser);
    createRole(jdbc, OWNER, ownerPassword);
    createRole(jdbc, PROGRAM, programPassword);
  }

  /** Creates an empty database owned by the owner's role, unless it exists. */
  public static void createDatabase(DataSource superuser, String database) {
    var jdbc = JdbcClient.create(superuser);
    var exists =
        jdbc.sql("SELECT count(*) FROM pg_database WHERE datname = ?")
            .param(database)
            .query(Integer.class)
            .single();
    if (exists == 0) {
      jdbc.sql("CREATE DATABASE " + quoted(database) + " OWNER " + OWNER).update();
      jdbc.sql("REVOKE ALL ON DATABASE " + quoted(database) + " FROM PUBLIC").update();
      jdbc.sql("GRANT CONNECT, TEMPORARY ON DATABASE " + quoted(database) + " TO " + PROGRAM)
          .update();
    }
  }

  /**
   * Refuses to work under a role that row-level security does not bind. Tables that bind their
   * owner too (staged rows of a migration that was interrupted) are no exception to it.
   *
   * @throws IllegalStateException DB-E001 when the role is a superuser, bypasses row-level
   *     security, or owns a protected table that does not bind its owner
   */
  public static void refuseUnboundRole(DataSource program) {
    var jdbc = JdbcClient.create(program);
    var problem =
        jdbc.sql(
                """
                SELECT CASE
                  WHEN r.rolsuper THEN 'superuser'
                  WHEN r.rolbypassrls THEN 'BYPASSRLS'
                  WHEN EXISTS (SELECT FROM pg_class c
                                WHERE c.relrowsecurity AND NOT c.relforcerowsecurity
                                  AND pg_has_role(current_user, c.relowner, 'MEMBER'))
                    THEN 'owner'
                  ELSE '' END
                FROM pg_roles r WHERE r.rolname = current_user\
                """)
            .query(String.class)
            .single();
    if (!problem.isEmpty()) {
      throw new IllegalStateException(
          "DB-E001 プログラム用のデータベースロールが行レベル制御を受けません("
              + problem
              + ")。所有者でも SUPERUSER でも BYPASSRLS でもないロールを指定してください");
    }
  }

  private static void createRole(JdbcClient jdbc, String role, String password) {
    var exists =
        jdbc.sql("SELECT count(*) FROM pg_roles WHERE rolname = ?")
            .param(role)
            .query(Integer.class)
            .single();
    var verb = exists == 0 ? "CREATE" : "ALTER";
    jdbc.sql(
            verb
                + " ROLE "
                + role
                + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD "
                + literal(password))
        .update();
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
