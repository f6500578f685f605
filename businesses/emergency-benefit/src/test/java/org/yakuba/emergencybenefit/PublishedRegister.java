package org.yakuba.emergencybenefit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

/**
 * A resident register of another vendor: publishes the carriers of the contract {@code
 * ResidentFullExtract} — the function for a day and the view of today — from a table of its own.
 */
public final class PublishedRegister {

  private PublishedRegister() {}

  /** Makes the carriers. */
  public static void create(TestDatabase database) {
    create(database::script);
  }

  /** Runs statements under the owner's role. */
  public interface Script {
    void run(String statements);
  }

  /** Makes the carriers. */
  public static void create(Script database) {
    database.run(
        """
        CREATE SCHEMA resident_register;
        GRANT USAGE ON SCHEMA resident_register TO yakuba_app;
        CREATE TABLE resident_register.delivered (
          tenant_id integer NOT NULL DEFAULT platform.current_tenant(),
          addressee_number text COLLATE "C", household_number text COLLATE "C", head boolean, resident_type text,
          resident_status text, name text, name_kana text, birth_date date, birth_date_text text, became_resident_on date,
          removed_on date, address text, building text, postal_code text,
          state_from date NOT NULL DEFAULT '1900-01-01', state_to date NOT NULL DEFAULT 'infinity',
          PRIMARY KEY (tenant_id, addressee_number, state_from));
        SELECT platform.protect('resident_register.delivered');
        GRANT SELECT, INSERT, UPDATE ON resident_register.delivered TO yakuba_app;
        CREATE FUNCTION resident_register.resident_on_day(day date)
        RETURNS TABLE (
          addressee_number text, household_number text, head boolean, resident_type text, resident_status text, name text,
          name_kana text, birth_date date, birth_date_text text, became_resident_on date, removed_on date,
          address text, building text, postal_code text)
        LANGUAGE sql STABLE AS $$
          SELECT d.addressee_number, d.household_number, d.head, d.resident_type, d.resident_status, d.name, d.name_kana,
                 d.birth_date, d.birth_date_text, d.became_resident_on, d.removed_on, d.address, d.building, d.postal_code
            FROM resident_register.delivered d
           WHERE d.state_from <= day AND d.state_to > day $$;
        CREATE VIEW resident_register.resident_full_extract WITH (security_invoker = true) AS
          SELECT d.* FROM resident_register.delivered d WHERE d.state_to = 'infinity';
        GRANT SELECT ON resident_register.resident_full_extract TO yakuba_app;
        """);
  }

  /** A person in the making. */
  public static final class Person {
    private final Map<String, @Nullable Object> items = new LinkedHashMap<>();

    /** Lives since 2000 as the head of the household of this number. */
    public Person(String number, String household) {
      with("addressee_number", number).with("household_number", household).with("head", true);
      with("resident_type", "1").with("resident_status", "1");
      with("name", "見本　" + number).with("name_kana", "ミホン　タロウ");
      with("birth_date", LocalDate.of(1980, 4, 1));
      with("became_resident_on", LocalDate.of(2000, 4, 1));
      with("address", "見本県見本市本町三丁目5番2号").with("postal_code", "9990001");
    }

    /** Sets a column. */
    public Person with(String column, @Nullable Object value) {
      items.put(column, value);
      return this;
    }

    /** A member who is not the head. */
    public Person member(LocalDate birthDate) {
      return with("head", false).with("birth_date", birthDate);
    }

    /** Removed on a day. */
    public Person removed(String status, LocalDate day) {
      return with("resident_status", status).with("removed_on", day);
    }

    /** Writes the row. */
    public void save(Tenancy tenancy, TenantId tenant) {
      var columns = String.join(", ", items.keySet());
      var values = items.keySet().stream().map(c -> ":" + c).collect(Collectors.joining(", "));
      tenancy.run(
          tenant,
          session -> {
            var statement =
                session
                    .jdbc()
                    .sql(
                        "INSERT INTO resident_register.delivered ("
                            + columns
                            + ") VALUES ("
                            + values
                            + ")");
            for (var item : items.entrySet()) {
              statement = statement.param(item.getKey(), item.getValue());
            }
            statement.update();
          });
    }
  }
}
