package org.yakuba.childallowance.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.residentregister.MoveOutRegistered;
import org.yakuba.contracts.residentregister.ResidentChanged;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.TenantSession;

/** Keeps the copy of the people equal to what the register published last. */
final class PersonCopy {
  /**
   * A person as published; days in ISO 8601.
   *
   * @param household null for whoever lives in none any more
   * @param birthText as written when any part of the birth date is unknown
   * @param plannedRemovalOn 転出予定年月日 while it has not come
   */
  record PersonRow(
      String number,
      String status,
      @Nullable String household,
      String relationship,
      String name,
      @Nullable String kana,
      @Nullable String birth,
      @Nullable String birthText,
      String sex,
      @Nullable String address,
      @Nullable String building,
      @Nullable String postalCode,
      @Nullable String removedOn,
      @Nullable String plannedRemovalOn) {}

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

  /** Writes many persons in one statement. */
  static void write(TenantSession session, List<PersonRow> rows, Instant at) {
    if (!rows.isEmpty()) {
      session
          .sql(PersonCopy.class, "upsert-persons")
          .param("numbers", Columns.texts(rows, PersonRow::number))
          .param("statuses", Columns.texts(rows, PersonRow::status))
          .param("households", Columns.texts(rows, PersonRow::household))
          .param("relationships", Columns.texts(rows, PersonRow::relationship))
          .param("names", Columns.texts(rows, PersonRow::name))
          .param("kana", Columns.texts(rows, PersonRow::kana))
          .param(
              "kanaKeys",
              Columns.texts(rows, row -> KanaKey.sortKey(row.kana() == null ? "" : row.kana())))
          .param("births", Columns.texts(rows, PersonRow::birth))
          .param("birthTexts", Columns.texts(rows, PersonRow::birthText))
          .param("sexes", Columns.texts(rows, PersonRow::sex))
          .param("addresses", Columns.texts(rows, PersonRow::address))
          .param("buildings", Columns.texts(rows, PersonRow::building))
          .param("postalCodes", Columns.texts(rows, PersonRow::postalCode))
          .param("removedOn", Columns.texts(rows, PersonRow::removedOn))
          .param("plannedRemovalOn", Columns.texts(rows, PersonRow::plannedRemovalOn))
          .param("at", Timestamp.from(at))
          .update();
    }
  }

  private static PersonRow row(ResidentItems person, @Nullable LocalDate plannedRemoval) {
    var address = person.address();
    var birth = person.birthDate();
    return new PersonRow(
        person.addresseeNumber(),
        person.residentStatus(),
        person.householdNumber(),
        String.join("", person.relationshipCodes()),
        person.name(),
        person.nameKana(),
        day(birth),
        birth == null ? null : birth.unknownText(),
        person.sex(),
        address.line(),
        address.building(),
        address.postalCode(),
        day(person.removedOn()),
        plannedRemoval == null ? null : plannedRemoval.toString());
  }

  /** A row of the published view, without what is told by events only. */
  static PersonRow row(ResultSet published) throws SQLException {
    return row(published, "", null);
  }

  /** A row of the published view with what was told by events. */
  static PersonRow row(ResultSet published, String relationship, @Nullable String plannedRemovalOn)
      throws SQLException {
    return new PersonRow(
        published.getString("addressee_number"),
        published.getString("resident_status"),
        published.getString("household_number"),
        relationship,
        published.getString("name"),
        published.getString("name_kana"),
        published.getString("birth_date"),
        published.getString("birth_date_text"),
        published.getString("sex"),
        published.getString("address"),
        published.getString("building"),
        published.getString("postal_code"),
        published.getString("removed_on"),
        plannedRemovalOn);
  }

  private static @Nullable String day(@Nullable UncertainDay day) {
    var date = day == null ? null : day.toDate().internalDate();
    return date == null ? null : date.toString();
  }
}
