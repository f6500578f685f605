package org.yakuba.childallowance.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.residentregister.MoveOutRegistered;
import org.yakuba.contracts.residentregister.ResidentChanged;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.platform.tenancy.TenantSession;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the copy of the people equal to what the register published last. */
final class PersonCopy {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PersonCopy() {}

  /** Takes one event over. */
  static void take(TenantSession session, ResidentChanged changed, Instant at) {
    var person = changed.resident();
    if (person == null) {
      forget(session, List.of(changed.addresseeNumber()));
      return;
    }
    var planned =
        changed instanceof MoveOutRegistered registered ? registered.moveOut().plannedDate() : null;
    write(session, List.of(row(person, planned)), at);
  }

  /** These never were residents. */
  static void forget(TenantSession session, List<String> numbers) {
    session
        .sql(PersonCopy.class, "forget-persons")
        .param("numbers", numbers.toArray(String[]::new))
        .update();
  }

  /** Writes many rows in one statement. */
  static void write(TenantSession session, List<Map<String, @Nullable Object>> rows, Instant at) {
    if (!rows.isEmpty()) {
      session
          .sql(PersonCopy.class, "upsert-persons")
          .param("rows", JSON.writeValueAsString(rows))
          .param("at", Timestamp.from(at))
          .update();
    }
  }

  private static Map<String, @Nullable Object> row(
      ResidentItems person, @Nullable LocalDate plannedRemoval) {
    var address = person.address();
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("number", person.addresseeNumber());
    row.put("status", person.residentStatus());
    row.put("household", person.householdNumber());
    row.put("relationship", String.join("", person.relationshipCodes()));
    row.put("name", person.name());
    row.put("kana", person.nameKana());
    row.put("kanaKey", KanaKey.sortKey(person.nameKana() == null ? "" : person.nameKana()));
    row.put("birth", day(person.birthDate()));
    row.put("birthText", person.birthDate() == null ? null : person.birthDate().unknownText());
    row.put("sex", person.sex());
    row.put("address", address.line());
    row.put("building", address.building());
    row.put("postalCode", address.postalCode());
    row.put("removedOn", day(person.removedOn()));
    row.put("plannedRemovalOn", plannedRemoval == null ? null : plannedRemoval.toString());
    return row;
  }

  /** A row of the published view, without relationship. */
  static Map<String, @Nullable Object> row(ResultSet published) throws SQLException {
    var kana = published.getString("name_kana");
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("number", published.getString("addressee_number"));
    row.put("status", published.getString("resident_status"));
    row.put("household", published.getString("household_number"));
    row.put("relationship", "");
    row.put("name", published.getString("name"));
    row.put("kana", kana);
    row.put("kanaKey", KanaKey.sortKey(kana == null ? "" : kana));
    row.put("birth", published.getString("birth_date"));
    row.put("birthText", published.getString("birth_date_text"));
    row.put("sex", published.getString("sex"));
    row.put("address", published.getString("address"));
    row.put("building", published.getString("building"));
    row.put("postalCode", published.getString("postal_code"));
    row.put("removedOn", published.getString("removed_on"));
    return row;
  }

  private static @Nullable String day(@Nullable UncertainDay day) {
    var date = day == null ? null : day.toDate().internalDate();
    return date == null ? null : date.toString();
  }
}
