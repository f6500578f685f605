package org.yakuba.residentregister.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Columns;
import org.yakuba.residentregister.rules.ResidentStatus;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/** A row of the search statements: a person, and where in the index they were found. */
record Found(
    long residentId, String key, @Nullable LocalDate birth, SearchHit hit, Searchable searchable) {

  static Found byKey(ResultSet rs) throws SQLException {
    return read(rs, null, rs.getBoolean("found_past"));
  }

  static Found byBirth(ResultSet rs) throws SQLException {
    return read(rs, rs.getObject("found_birth", LocalDate.class), false);
  }

  static Found byNumber(ResultSet rs) throws SQLException {
    return read(rs, null, false);
  }

  /** Behind this row the next page begins. */
  SearchCursor cursor() {
    return new SearchCursor(birth, key, residentId);
  }

  private static Found read(ResultSet rs, @Nullable LocalDate birth, boolean past)
      throws SQLException {
    return new Found(
        rs.getLong("resident_id"), rs.getString("found_key"), birth, hit(rs, past), searchable(rs));
  }

  private static SearchHit hit(ResultSet rs, boolean past) throws SQLException {
    return new SearchHit(
        rs.getString("addressee_number"),
        rs.getString("household_number"),
        rs.getString("name"),
        rs.getString("name_kana"),
        rs.getString("alias"),
        Columns.requiredDate(rs, "birth_date"),
        Sex.ofCode(rs.getString("sex")),
        ResidentType.ofCode(rs.getString("resident_type")),
        ResidentStatus.ofCode(rs.getString("resident_status")),
        Columns.addressLine(rs),
        rs.getObject("removed_on", LocalDate.class),
        rs.getObject("pending_removal_on", LocalDate.class),
        past);
  }

  private static Searchable searchable(ResultSet rs) throws SQLException {
    return new Searchable(
        rs.getString("name"),
        rs.getString("name_kana"),
        rs.getString("former_surname"),
        rs.getString("former_surname_kana"),
        rs.getString("alias"),
        rs.getString("alias_kana"),
        rs.getString("name_roman"),
        rs.getString("name_kanji"),
        rs.getString("address_town"),
        rs.getString("address_number"),
        rs.getString("address_building"),
        rs.getString("resident_code"),
        rs.getString("residence_card_number"));
  }
}
