package org.yakuba.addressee.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.yakuba.addressee.rules.EntityType;
import org.yakuba.addressee.rules.Origin;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.ProtectedScope;

/** Reads addressees from result rows. */
final class AddresseeRows {

  static final RowMapper<Addressee> MAPPER = (row, index) -> read(row);

  private AddresseeRows() {}

  private static Addressee read(ResultSet row) throws SQLException {
    return new Addressee(
        row.getString("addressee_number"),
        row.getInt("history_no"),
        RecordReason.valueOf(row.getString("reason")),
        row.getTimestamp("known_from").toInstant(),
        row.getString("operator_id"),
        Origin.valueOf(row.getString("origin")),
        EntityType.valueOf(row.getString("entity_type")),
        text(row, "resident_status"),
        text(row, "resident_type"),
        text(row, "household_number"),
        row.getString("name"),
        text(row, "name_kana"),
        text(row, "alias"),
        row.getObject("birth_date", LocalDate.class),
        text(row, "birth_date_text"),
        row.getString("sex"),
        address(row),
        phone(row),
        text(row, "corporate_number"),
        row.getString("business_code"),
        row.getObject("removed_on", LocalDate.class),
        row.getBoolean("cross_reference_prohibited"),
        row.getBoolean("deleted"),
        row.getString("merged_into"));
  }

  private static @Nullable Guarded<PostalAddress> address(ResultSet row) throws SQLException {
    var address =
        new PostalAddress(
            text(row, "address_municipality_code"),
            text(row, "address_town_code"),
            text(row, "address"),
            text(row, "building"),
            text(row, "postal_code"));
    return address.isEmpty() ? null : Guarded.of(address, ProtectedScope.CURRENT_ADDRESS);
  }

  private static @Nullable Guarded<String> phone(ResultSet row) throws SQLException {
    var phone = text(row, "phone");
    return phone.isEmpty() ? null : Guarded.of(phone, ProtectedScope.CONTACT);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }
}
