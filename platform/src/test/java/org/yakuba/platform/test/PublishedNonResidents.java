package org.yakuba.platform.test;

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
    database.script(
        PublishedView.schema("addressee")
            + PublishedView.of(
                "addressee", "delivered_person", "non_resident_extract", NonResidentExtract.class));
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
