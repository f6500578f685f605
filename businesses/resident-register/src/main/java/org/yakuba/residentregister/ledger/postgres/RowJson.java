package org.yakuba.residentregister.ledger.postgres;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.Precision;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Removed;
import org.yakuba.residentregister.ledger.decide.Sheet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a row of a chain under the names of the columns of {@code resident_record}. */
final class RowJson {
  private RowJson() {}

  static ObjectNode of(ChainRow row, @Nullable Sheet head, Entry entry, int tenant, boolean taken) {
    var json = JsonNodeFactory.instance.objectNode();
    var sheet = row.sheet();
    json.put("tenant_id", tenant);
    json.put("addressee_number", sheet.number());
    json.put("history_no", row.rowNo());
    json.put("chain_no", row.chainNo());
    json.put("entry_kind", String.valueOf(row.kind().letter()));
    put(json, "target_history_no", row.targetRowNo());
    json.put("reason_code", row.reason().code());
    if (row.effect() != row.reason()) {
      json.put("effect_code", row.effect().code());
    }
    json.put("event_date", row.effectiveOn().toString());
    putText(json, "event_date", row.eventDate());
    put(json, "notification_date", row.notificationDate());
    json.put("processed_date", row.processedDate().toString());
    json.put("basis", row.basis().name());
    json.put("event_note", row.note());
    json.put("operator_id", entry.officerId());
    json.put("office_id", entry.office());
    json.put("terminal_id", entry.terminal());
    json.put("known_from", entry.at().toString());
    json.put("known_to", "infinity");
    if (!taken) {
      json.put("event_id", row.eventId());
    }
    if (!row.actId().equals(row.eventId())) {
      json.put("act_id", row.actId());
    }
    json.put("head_name", head == null ? null : head.names().full());
    json.put("head_name_kana", head == null ? null : head.names().kana());
    person(json, sheet);
    home(json, sheet);
    numbers(json, sheet);
    foreign(json, sheet.foreign());
    removed(json, sheet.removed());
    put(json, "reformed_on", sheet.reformedOn());
    json.put("sheet_no", sheet.sheetNo());
    return json;
  }

  /** When and by whom a row is entered. */
  record Entry(OffsetDateTime at, String officerId, String office, String terminal) {}

  private static void person(ObjectNode json, Sheet sheet) {
    var names = sheet.names();
    json.put("resident_type", sheet.type().code());
    json.put("resident_status", sheet.status().code());
    json.put("name", names.full());
    json.put("family_name", names.family());
    json.put("given_name", names.given());
    json.put("name_kana", names.kana());
    json.put("name_kana_status", names.kanaStatus());
    json.put("former_surname", names.formerSurname());
    json.put("former_surname_kana", names.formerSurnameKana());
    json.put("name_roman", names.roman());
    json.put("name_kanji", names.kanji());
    json.put("name_katakana", names.katakana());
    json.put("name_priority", names.priority());
    json.put("alias", names.alias());
    json.put("alias_kana", names.aliasKana());
    putDate(json, "birth_date", sheet.birthDate());
    json.put("sex", sheet.sex().code());
    var place = sheet.place();
    var relationship = place.relationship();
    json.put("household_number", place.householdNumber());
    json.put("relationship_codes", relationship == null ? "" : relationship.code());
    json.put("display_order", place.displayOrder());
    json.put("family_of_addressee_number", place.familyOf());
  }

  private static void home(ObjectNode json, Sheet sheet) {
    var entered = sheet.entered();
    putDate(json, "became_resident_date", entered.date());
    put(json, "became_resident_notification_date", entered.notificationDate());
    json.put("became_resident_reason_code", entered.reasonCode());
    json.put("origin_address", entered.originAddress());
    json.put("last_registered_address", entered.lastRegisteredAddress());
    json.put("origin_head_name", entered.originHeadName());
    var home = sheet.home();
    var address = home.address();
    json.put("address_municipality_code", address.municipalityCode());
    json.put("address_town_code", address.townCode());
    json.put("address_prefecture", address.prefecture());
    json.put("address_city", address.city());
    json.put("address_town", address.town());
    json.put("address_number", address.number());
    json.put("address_building_code", address.buildingCode());
    json.put("address_building", address.building());
    json.put("address_postal_code", address.postalCode());
    putDate(json, "address_set_date", home.since());
    put(json, "address_set_notification_date", home.notificationDate());
    json.put("address_set_reason_code", home.reasonCode());
    json.put("previous_address", home.previousAddress());
    json.put("registered_domicile", sheet.registry().domicile());
    json.put("head_of_family_register", sheet.registry().head());
  }

  private static void numbers(ObjectNode json, Sheet sheet) {
    var numbers = sheet.numbers();
    json.put("resident_code", numbers.residentCode());
    json.put("card_status", numbers.cardStatus());
    json.put("signing_certificate_serial", numbers.signingCertificateSerial());
    json.put("authentication_certificate_serial", numbers.authenticationCertificateSerial());
    json.put("adult_guardianship", numbers.adultGuardianship());
  }

  private static void foreign(ObjectNode json, @Nullable ForeignItems foreign) {
    if (foreign == null) {
      return;
    }
    json.put("nationality", foreign.nationality());
    json.put("art3045_category", foreign.art3045Category());
    json.put("residence_status", foreign.residenceStatus());
    json.put("residence_period", foreign.period());
    put(json, "residence_period_expiry", foreign.periodExpiry());
    json.put("residence_card_number", foreign.cardNumber());
    json.put("landing_permission_period", foreign.landingPermissionPeriod());
    json.put("provisional_stay_period", foreign.provisionalStayPeriod());
    putDate(json, "former_alien_registration_date", foreign.formerRegistrationDate());
  }

  private static void removed(ObjectNode json, @Nullable Removed removed) {
    if (removed == null) {
      return;
    }
    json.put("removed_reason_code", removed.reasonCode());
    putDate(json, "removed_date", removed.date());
    put(json, "removed_notification_date", removed.notificationDate());
    json.put("move_out_planned_address", removed.plannedAddress());
    put(json, "move_out_planned_date", removed.plannedDate());
    json.put("move_out_confirmed_address", removed.confirmedAddress());
    put(json, "move_out_confirmed_date", removed.confirmedDate());
    put(json, "move_out_notice_date", removed.noticeDate());
  }

  private static void putDate(ObjectNode json, String name, @Nullable UncertainDate date) {
    if (date != null) {
      put(json, name, date.internalDate());
      putText(json, name, date);
    }
  }

  /** Text and precision, unless it is a plain day. */
  private static void putText(ObjectNode json, String name, UncertainDate date) {
    if (date.precision() != Precision.DAY || !date.equals(plain(date))) {
      json.put(name + "_text", date.text());
      json.put(name + "_precision", date.precision().name());
    }
  }

  private static @Nullable UncertainDate plain(UncertainDate date) {
    var internal = date.internalDate();
    return internal == null ? null : UncertainDate.of(internal);
  }

  private static void put(ObjectNode json, String name, @Nullable LocalDate day) {
    json.put(name, day == null ? null : day.toString());
  }

  private static void put(ObjectNode json, String name, @Nullable Integer number) {
    if (number != null) {
      json.put(name, number);
    }
  }
}
