package org.yakuba.platform.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

/** A table and a view of a business that exists in tests only. */
final class SampleBusiness {

  static final DataItems ITEMS =
      DataItems.read(
          SampleBusiness.class.getClassLoader(), "org/yakuba/platform/catalog/data-items.yaml");

  /** Purpose of the encrypted item in the sample's catalogue. */
  static final String PURPOSE = "sample.number";

  static final TenantKeys KEYS = keys('a');

  private SampleBusiness() {}

  /** Keys wrapped by a master key of this one letter. */
  static TenantKeys keys(char letter) {
    var master = String.valueOf(letter).repeat(MasterKey.BYTES).getBytes(StandardCharsets.US_ASCII);
    return new TenantKeys(MasterKey.ofBase64(Base64.getEncoder().encodeToString(master)));
  }

  static void create(TestDatabase database) {
    database.script(
        """
        CREATE SCHEMA sample;
        GRANT USAGE ON SCHEMA sample TO yakuba_app;
        CREATE TABLE sample.person (
          tenant_id integer NOT NULL, number text COLLATE "C" NOT NULL, history_no integer NOT NULL,
          secret bytea, name text NOT NULL,
          birth_date date, birth_date_text text, birth_date_precision text, sex text,
          valid_to date, known_from timestamptz, PRIMARY KEY (tenant_id, number, history_no));
        SELECT platform.protect('sample.person');
        GRANT SELECT, INSERT ON sample.person TO yakuba_app;
        CREATE VIEW sample.export_person WITH (security_invoker = true) AS
          SELECT tenant_id, number, history_no, secret, name, birth_date,
                 birth_date_text, birth_date_precision, sex, valid_to, known_from FROM sample.person;
        GRANT SELECT ON sample.export_person TO yakuba_app;
        """);
  }

  static void insert(TestDatabase database, TenantId tenant, String number, String name) {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        "INSERT INTO sample.person VALUES (:tenant, :number, 1, :secret, :name,"
                            + " '1965-08-21', '昭和40年8月下旬', 'APPROXIMATE', '1', 'infinity',"
                            + " '2025-03-01 00:00+09')")
                    .param("tenant", tenant.value())
                    .param("number", number)
                    .param("secret", KEYS.cipher(session).encrypt(PURPOSE, "123456789018"))
                    .param("name", name)
                    .update());
  }
}
