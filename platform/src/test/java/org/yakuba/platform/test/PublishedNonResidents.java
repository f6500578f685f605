package org.yakuba.platform.test;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yakuba.contracts.addressee.NonResidentExtract;
import org.yakuba.platform.tenancy.TenantId;

/**
 * An addressee room of another vendor: publishes the contract view {@code
 * addressee.non_resident_extract} from a table of its own, whose columns come from the contract
 * record.
 */
public final class PublishedNonResidents {

  private PublishedNonResidents() {}

  /** Makes the view. */
  public static void create(TestDatabase database) {
    var columns =
        Arrays.stream(NonResidentExtract.class.getRecordComponents())
            .map(component ->
                component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                    + (component.getType() == String.class ? " text COLLATE \"C\"" : " date"))
            .collect(Collectors.joining(", "));
    database.script(
        """
        CREATE SCHEMA addressee;
        GRANT USAGE ON SCHEMA addressee TO yakuba_app;
        CREATE TABLE addressee.delivered_person (tenant_id integer NOT NULL DEFAULT platform.current_tenant(), %s);
        SELECT platform.protect('addressee.delivered_person');
        GRANT SELECT, INSERT, UPDATE ON addressee.delivered_person TO yakuba_app;
        CREATE VIEW addressee.non_resident_extract WITH (security_invoker = true) AS SELECT * FROM addressee.delivered_person;
        GRANT SELECT ON addressee.non_resident_extract TO yakuba_app;
        """
            .formatted(columns));
  }

  /** Registers somebody who lives elsewhere. */
  public static void register(
      TestDatabase database,
      TenantId tenant,
      String number,
      String name,
      String kana,
      String birth,
      String address) {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        """
                        INSERT INTO addressee.delivered_person (addressee_number, entity_type, name, name_kana, birth_date, sex, address)
                        VALUES (:number, 'INDIVIDUAL', :name, :kana, CAST(:birth AS date), '0', :address)
                        """)
                    .param("number", number)
                    .param("name", name)
                    .param("kana", kana)
                    .param("birth", birth)
                    .param("address", address)
                    .update());
  }
}
