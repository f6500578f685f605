package org.yakuba.platform.test;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What another vendor's room publishes: a contract view over a table of its own. The columns come
 * from the contract record, so that a reader is tested against the contract alone.
 */
final class PublishedView {

  private PublishedView() {}

  /** A schema that the program may use. */
  static String schema(String name) {
    return "CREATE SCHEMA %1$s; GRANT USAGE ON SCHEMA %1$s TO yakuba_app;".formatted(name);
  }

  /**
   * A table and the view of its rows.
   *
   * @param contract of texts, days and UUIDs
   */
  static String of(String schema, String table, String view, Class<? extends Record> contract) {
    return """
    CREATE TABLE %1$s.%2$s (tenant_id integer NOT NULL DEFAULT platform.current_tenant(), %4$s);
    SELECT platform.protect('%1$s.%2$s');
    GRANT SELECT, INSERT, UPDATE ON %1$s.%2$s TO yakuba_app;
    CREATE VIEW %1$s.%3$s WITH (security_invoker = true) AS SELECT * FROM %1$s.%2$s;
    GRANT SELECT ON %1$s.%3$s TO yakuba_app;
    """
        .formatted(schema, table, view, columns(contract));
  }

  private static String columns(Class<? extends Record> contract) {
    return Arrays.stream(contract.getRecordComponents())
        .map(component ->
            component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                + (component.getType() == UUID.class
                    ? " uuid"
                    : component.getType() == String.class ? " text COLLATE \"C\"" : " date"))
        .collect(Collectors.joining(", "));
  }
}
