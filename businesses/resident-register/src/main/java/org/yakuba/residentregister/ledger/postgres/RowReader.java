package org.yakuba.residentregister.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.ledger.Columns;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Entered;
import org.yakuba.residentregister.ledger.decide.Home;
import org.yakuba.residentregister.ledger.decide.Numbers;
import org.yakuba.residentregister.ledger.decide.Place;
import org.yakuba.residentregister.ledger.decide.Registry;
import org.yakuba.residentregister.ledger.decide.Removed;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.ResidentStatus;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * Reads a row of {@code resident_record} as decisions see it; the individual number comes later.
 */
final class RowReader {
  private RowReader() {}

  static ChainRow row(ResultSet rs) throws SQLException {
    var number = rs.getString("addressee_number");
    int historyNo = rs.getInt("history_no");
    int target = rs.getInt("target_history_no");
    @Nullable Integer targetNo = rs.wasNull() ? null : target;
    var reason = reason(rs.getString("reason_code"));
    var effect = rs.getString("effect_code");
    var event = rs.getString("event_id");
    var eventId = event == null ? TakenOver.eventId(number, historyNo) : event;
    var act = rs.getString("act_id");
    return new ChainRow(
        historyNo,
        rs.getInt("chain_no"),
        EntryKind.ofLetter(rs.getString("entry_kind")),
        targetNo,
        reason,
        effect == null ? reason : reason(effect),
        Columns.requiredDate(rs, "event_date"),
        rs.getObject("event_date", LocalDate.class),
        day(rs, "notification_date"),
        rs.getObject("processed_date", LocalDate.class),
        Basis.valueOf(rs.getString("basis")),
        rs.getString("event_note"),
        eventId,
        act == null ? eventId : act,
        sheet(rs, number));
  }

  private static EventReason reason(String code) throws SQLException {
    return EventReason.ofCode(code)
        .orElseThrow(() -> new SQLException("no reason has the code " + code));
  }

  private static Sheet sheet(ResultSet rs, String number) throws SQLException {
    var type = ResidentType.ofCode(rs.getString("resident_type"));
    return new Sheet(
        number,
        type,
        ResidentStatus.ofCode(rs.getString("resident_status")),
        names(rs),
        Columns.requiredDate(rs, "birth_date"),
        Sex.ofCode(rs.getString("sex")),
        new Place(
            rs.getString("household_number"),
            Relationship.parse(rs.getString("relationship_codes")).orElse(null),
            rs.getInt("display_order"),
            rs.getString("family_of_addressee_number")),
        new Entered(
            Columns.date(rs, "became_resident_date"),
            day(rs, "became_resident_notification_date"),
            rs.getString("became_resident_reason_code"),
            rs.getString("origin_address"),
            rs.getString("last_registered_address"),
            rs.getString("origin_head_name")),
        new Home(
            address(rs),
            Columns.date(rs, "address_set_date"),
            day(rs, "address_set_notification_date"),
            rs.getString("address_set_reason_code"),
            rs.getString("previous_address")),
        new Registry(rs.getString("registered_domicile"), rs.getString("head_of_family_register")),
        new Numbers(
            rs.getString("resident_code"),
            null,
            rs.getString("card_status"),
            rs.getString("signing_certificate_serial"),
            rs.getString("authentication_certificate_serial"),
            rs.getString("adult_guardianship")),
        type == ResidentType.FOREIGN ? foreign(rs) : null,
        removed(rs),
        day(rs, "reformed_on"),
        rs.getInt("sheet_no"));
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

  private static Address address(ResultSet rs) throws SQLException {
    return new Address(
        rs.getString("address_municipality_code"),
        rs.getString("address_town_code"),
        rs.getString("address_prefecture"),
        rs.getString("address_city"),
        rs.getString("address_town"),
        rs.getString("address_number"),
        rs.getString("address_building_code"),
        rs.getString("address_building"),
        rs.getString("address_postal_code"));
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

  private static @Nullable Removed removed(ResultSet rs) throws SQLException {
    var reason = rs.getString("removed_reason_code");
    if (reason == null) {
      return null;
    }
    return new Removed(
        reason,
        Columns.requiredDate(rs, "removed_date"),
        day(rs, "removed_notification_date"),
        rs.getString("move_out_planned_address"),
        day(rs, "move_out_planned_date"),
        rs.getString("move_out_confirmed_address"),
        day(rs, "move_out_confirmed_date"),
        day(rs, "move_out_notice_date"));
  }

  private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, LocalDate.class);
  }
}
