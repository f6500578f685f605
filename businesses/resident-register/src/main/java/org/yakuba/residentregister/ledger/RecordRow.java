package org.yakuba.residentregister.ledger;

import static org.yakuba.residentregister.ledger.Columns.day;
import static org.yakuba.residentregister.ledger.Columns.guarded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.residentregister.rules.ResidentStatus;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/** Reads a row of {@code resident_record}. */
final class RecordRow {
  private RecordRow() {}

  static ResidentRecord record(ResultSet rs) throws SQLException {
    var type = ResidentType.ofCode(rs.getString("resident_type"));
    return new ResidentRecord(
        rs.getString("addressee_number"),
        entry(rs),
        type,
        ResidentStatus.ofCode(rs.getString("resident_status")),
        names(rs),
        Columns.requiredDate(rs, "birth_date"),
        Sex.ofCode(rs.getString("sex")),
        membership(rs),
        becameResident(rs),
        dwelling(rs),
        new FamilyRegister(
            guarded(rs, ProtectedScope.REGISTERED_DOMICILE, "registered_domicile"),
            rs.getString("head_of_family_register")),
        cards(rs),
        type == ResidentType.FOREIGN ? foreign(rs) : null,
        removal(rs),
        day(rs, "reformed_on"),
        rs.getInt("sheet_no"));
  }

  static ResidentState state(ResultSet rs) throws SQLException {
    return new ResidentState(
        record(rs),
        rs.getBoolean("is_current"),
        rs.getObject("pending_removal_on", LocalDate.class));
  }

  private static Entry entry(ResultSet rs) throws SQLException {
    int target = rs.getInt("target_history_no");
    @Nullable Integer targetHistoryNo = rs.wasNull() ? null : target;
    return new Entry(
        rs.getInt("history_no"),
        rs.getInt("chain_no"),
        EntryKind.ofLetter(rs.getString("entry_kind")),
        targetHistoryNo,
        rs.getString("reason_code"),
        Columns.requiredDate(rs, "event_date"),
        rs.getObject("event_date", LocalDate.class),
        day(rs, "notification_date"),
        rs.getObject("processed_date", LocalDate.class),
        Basis.valueOf(rs.getString("basis")),
        rs.getString("event_note"),
        rs.getString("operator_id"),
        rs.getString("office_id"),
        rs.getString("terminal_id"),
        rs.getObject("known_from", OffsetDateTime.class),
        rs.getObject("known_to", OffsetDateTime.class));
  }

  private static Names names(ResultSet rs) throws SQLException {
    return new Names(
        rs.getString("name"),
        rs.getString("family_name"),
        rs.getString("given_name"),
        rs.getString("name_kana"),
        rs.getString("name_kana_status"),
        rs.getString("former_surname"),
        rs.getString("former_surname_kana"),
        rs.getString("name_roman"),
        rs.getString("name_kanji"),
        rs.getString("name_katakana"),
        rs.getString("name_priority"),
        rs.getString("alias"),
        rs.getString("alias_kana"));
  }

  private static Membership membership(ResultSet rs) throws SQLException {
    return new Membership(
        rs.getString("household_number"),
        rs.getString("relationship_codes"),
        rs.getString("head_name"),
        rs.getString("head_name_kana"),
        rs.getInt("display_order"),
        rs.getString("family_of_addressee_number"));
  }

  private static BecameResident becameResident(ResultSet rs) throws SQLException {
    return new BecameResident(
        Columns.date(rs, "became_resident_date"),
        day(rs, "became_resident_notification_date"),
        rs.getString("became_resident_reason_code"),
        guarded(rs, ProtectedScope.PREVIOUS_ADDRESS, "origin_address"),
        guarded(rs, ProtectedScope.PREVIOUS_ADDRESS, "last_registered_address"),
        rs.getString("origin_head_name"));
  }

  private static Dwelling dwelling(ResultSet rs) throws SQLException {
    var address =
        new Address(
            rs.getString("address_municipality_code"),
            rs.getString("address_town_code"),
            rs.getString("address_prefecture"),
            rs.getString("address_city"),
            rs.getString("address_town"),
            rs.getString("address_number"),
            rs.getString("address_building_code"),
            rs.getString("address_building"),
            rs.getString("address_postal_code"));
    return new Dwelling(
        Guarded.of(address, ProtectedScope.CURRENT_ADDRESS),
        Columns.date(rs, "address_set_date"),
        day(rs, "address_set_notification_date"),
        rs.getString("address_set_reason_code"),
        guarded(rs, ProtectedScope.PREVIOUS_ADDRESS, "previous_address"));
  }

  private static Cards cards(ResultSet rs) throws SQLException {
    return new Cards(
        rs.getString("resident_code"),
        rs.getString("card_status"),
        rs.getString("signing_certificate_serial"),
        rs.getString("authentication_certificate_serial"),
        rs.getString("adult_guardianship"));
  }

  private static ForeignItems foreign(ResultSet rs) throws SQLException {
    return new ForeignItems(
        rs.getString("nationality"),
        rs.getString("art3045_category"),
        rs.getString("residence_status"),
        rs.getString("residence_period"),
        day(rs, "residence_period_expiry"),
        rs.getString("residence_card_number"),
        rs.getString("landing_permission_period"),
        rs.getString("provisional_stay_period"),
        Columns.date(rs, "former_alien_registration_date"));
  }

  private static Removal removal(ResultSet rs) throws SQLException {
    return new Removal(
        rs.getString("removed_reason_code"),
        Columns.date(rs, "removed_date"),
        day(rs, "removed_notification_date"),
        guarded(rs, ProtectedScope.DESTINATION_ADDRESS, "move_out_planned_address"),
        day(rs, "move_out_planned_date"),
        guarded(rs, ProtectedScope.DESTINATION_ADDRESS, "move_out_confirmed_address"),
        day(rs, "move_out_confirmed_date"),
        day(rs, "move_out_notice_date"));
  }
}
