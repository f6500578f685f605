package org.yakuba.platform.test;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yakuba.contracts.residentregister.ResidentSnapshot;

/**
 * A resident register of another vendor: publishes the contract view {@code
 * resident_register.resident_full_extract} from a table of its own. The columns come from the
 * contract record, so that the consumer is tested against the contract alone.
 */
public final class PublishedRegister {

  private PublishedRegister() {}

  public static void create(TestDatabase database) {
    create(database.asOwner());
  }

  /** Under the owner's role. */
  public static void create(JdbcClient owner) {
    var columns =
        Arrays.stream(ResidentSnapshot.class.getRecordComponents())
            .map(PublishedRegister::column)
            .collect(Collectors.joining(", "));
    owner.sql("CREATE SCHEMA resident_register").update();
    owner.sql("GRANT USAGE ON SCHEMA resident_register TO yakuba_app").update();
    owner
        .sql(
            "CREATE TABLE resident_register.delivered (tenant_id integer NOT NULL, "
                + columns
                + ", PRIMARY KEY (tenant_id, addressee_number))")
        .update();
    owner.sql("SELECT platform.protect('resident_register.delivered')").query().listOfRows();
    owner.sql("GRANT SELECT, INSERT, UPDATE ON resident_register.delivered TO yakuba_app").update();
    owner
        .sql(
            "CREATE VIEW resident_register.resident_full_extract WITH (security_invoker = true) AS SELECT * FROM resident_register.delivered")
        .update();
    owner.sql("GRANT SELECT ON resident_register.resident_full_extract TO yakuba_app").update();
  }

  private static String column(RecordComponent component) {
    var name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    var type =
        component.getType() == String.class
            ? "text COLLATE \"C\""
            : component.getType() == boolean.class ? "boolean" : "date";
    return name + " " + type;
  }
}
