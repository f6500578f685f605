package org.yakuba.childallowance.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.residentregister.MoveOutRegistered;
import org.yakuba.contracts.residentregister.ResidentChanged;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.kernel.name.KanaKey;
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
          .param("numbers", texts(rows, PersonRow::number))
          .param("statuses", texts(rows, PersonRow::status))
          .param("households", texts(rows, PersonRow::household))
          .param("relationships", texts(rows, PersonRow::relationship))
          .param("names", texts(rows, PersonRow::name))
          .param("kana", texts(rows, PersonRow::kana))
          .param(
              "kanaKeys", texts(rows, row -> KanaKey.sortKey(row.kana() == null ? "" : row.kana())))
          .param("births", texts(rows, PersonRow::birth))
          .param("birthTexts", texts(rows, PersonRow::birthText))
          .param("sexes", texts(rows, PersonRow::sex))
          .param("addresses", texts(rows, PersonRow::address))
          .param("buildings", texts(rows, PersonRow::building))
          .param("postalCodes", texts(rows, PersonRow::postalCode))
          .param("removedOn", texts(rows, PersonRow::removedOn))
          .param("plannedRemovalOn", texts(rows, PersonRow::plannedRemovalOn))
          .param("at", Timestamp.from(at))
          .update();
    }
  }

  private static @Nullable String[] texts(
      List<PersonRow> rows, Function<PersonRow, @Nullable String> item) {
    return rows.stream().map(item).toArray(String[]::new);
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
