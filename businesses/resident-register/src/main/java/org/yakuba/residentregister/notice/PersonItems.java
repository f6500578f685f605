package org.yakuba.residentregister.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.disclosure.Disclosed;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.document.FormDefinition.Marks;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.HistoryEntry;
import org.yakuba.residentregister.ledger.ResidentRecord;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.Relationship;

/**
 * The items of one person as they stand on a certificate. What was not asked for is 省略, what does
 * not exist has its mark, what the disclosure decision keeps back is 記載省略.
 */
final class PersonItems {
  private final CertificateRequest request;
  private final Marks marks;
  private final CodeLabels labels;
  private final DisclosureDecision decision;
  private final Collection<String> sharing;
  private final Collection<String> sharingPast;

  /**
   * @param sharing everybody on the certificate: one protected among them protects what they share
   * @param sharingPast these and whoever is protected and lives at a place of the past told on it
   */
  PersonItems(
      CertificateRequest request,
      Marks marks,
      CodeLabels labels,
      DisclosureDecision decision,
      Collection<String> sharing,
      Collection<String> sharingPast) {
    this.request = request;
    this.marks = marks;
    this.labels = labels;
    this.decision = decision;
    this.sharing = sharing;
    this.sharingPast = sharingPast;
  }

  /** All items a form may ask for, by id. */
  Map<String, String> of(
      ResidentRecord record, @Nullable String individualNumber, List<HistoryEntry> history) {
    var items = new HashMap<String, String>();
    person(items, record);
    dwelling(items, record);
    household(items, record);
    numbers(items, record, individualNumber);
    foreign(items, record);
    removal(items, record);
    items.put("remarks", remarks(record, history));
    return items;
  }

  /** One line of the history. */
  Map<String, String> of(HistoryEntry entry) {
    var event = entry.after().entry();
    return Map.of(
        "reason", labels.of("eventReason", event.reasonCode()),
        "eventDate", event.eventDate().wareki(),
        "notified", day(event.notificationDate()),
        "address", openPast(entry.after().dwelling().address().map(PersonItems::full)));
  }

  /** 住所 with 方書, which is never left out (RES-5-07). */
  String address(ResidentRecord record) {
    return open(record.dwelling().address().map(PersonItems::full));
  }

  /** 世帯主, when asked for. */
  String head(ResidentRecord record) {
    return asked(CertificateItem.RELATIONSHIP, record.membership().headName());
  }

  private void person(Map<String, String> items, ResidentRecord record) {
    var names = record.names();
    items.put("name", withKana(names.full(), names.kana()));
    items.put("formerSurname", withKana(names.formerSurname(), names.formerSurnameKana()));
    items.put("alias", withKana(names.alias(), names.aliasKana()));
    items.put("birthDate", record.birthDateText());
    items.put("sex", record.sex().label());
  }

  private void dwelling(Map<String, String> items, ResidentRecord record) {
    var dwelling = record.dwelling();
    var entry = record.becameResident();
    items.put("address", address(record));
    items.put("addressLine", open(dwelling.address().map(Address::line)));
    items.put("addressSetDate", date(dwelling.since()));
    items.put("addressSetNotified", day(dwelling.notificationDate()));
    items.put("becameResidentDate", date(entry.date()));
    items.put("becameResidentNotified", day(entry.notificationDate()));
    var within = openPast(dwelling.previousAddress());
    items.put(
        "previousAddress", orNone(within.isEmpty() ? openPast(entry.originAddress()) : within));
    items.put(
        "registeredDomicile",
        request.include().contains(CertificateItem.REGISTERED_DOMICILE)
            ? orNone(open(record.familyRegister().registeredDomicile()))
            : marks.omitted());
    items.put(
        "headOfFamilyRegister",
        asked(CertificateItem.REGISTERED_DOMICILE, record.familyRegister().head()));
  }

  private void household(Map<String, String> items, ResidentRecord record) {
    var membership = record.membership();
    items.put("headName", head(record));
    items.put(
        "relationship",
        asked(
            CertificateItem.RELATIONSHIP,
            Relationship.parse(membership.relationshipCodes()).map(Relationship::text).orElse("")));
  }

  private void numbers(
      Map<String, String> items, ResidentRecord record, @Nullable String individualNumber) {
    items.put("individualNumber", asked(CertificateItem.INDIVIDUAL_NUMBER, individualNumber));
    items.put("residentCode", asked(CertificateItem.RESIDENT_CODE, record.cards().residentCode()));
  }

  private void foreign(Map<String, String> items, ResidentRecord record) {
    ForeignItems foreign = record.foreign();
    if (foreign == null) {
      return;
    }
    var expiry = foreign.periodExpiry();
    items.put("nationality", asked(CertificateItem.NATIONALITY, foreign.nationality()));
    items.put(
        "art3045Category",
        asked(
            CertificateItem.RESIDENCE_STATUS,
            labels.of("art3045Category", foreign.art3045Category())));
    items.put(
        "residenceStatus",
        asked(
            CertificateItem.RESIDENCE_STATUS,
            labels.of("residenceStatus", foreign.residenceStatus())));
    items.put("residencePeriod", asked(CertificateItem.RESIDENCE_STATUS, foreign.periodText()));
    items.put(
        "residencePeriodExpiry",
        asked(
            CertificateItem.RESIDENCE_STATUS, expiry == null ? "" : Wareki.formatWestern(expiry)));
    items.put("cardNumber", asked(CertificateItem.CARD_NUMBER, foreign.cardNumber()));
  }

  private void removal(Map<String, String> items, ResidentRecord record) {
    var removal = record.removal();
    items.put("removedReason", orNone(labels.of("removalReason", removal.reasonCode())));
    items.put("removedDate", date(removal.date()));
    var confirmed = openPast(removal.confirmedAddress());
    items.put(
        "destination",
        orNone(confirmed.isEmpty() ? openPast(removal.plannedAddress()) : confirmed));
  }

  /** 通称の記載及び削除に関する事項, when asked for. */
  private String remarks(ResidentRecord record, List<HistoryEntry> history) {
    if (record.foreign() == null || !request.include().contains(CertificateItem.ALIAS_HISTORY)) {
      return marks.none();
    }
    var lines =
        history.stream()
            .filter(entry -> entry.after().entry().reasonCode().matches("57|58"))
            .map(entry ->
                entry.after().entry().eventDate().wareki()
                    + labels.of("eventReason", entry.after().entry().reasonCode()))
            .toList();
    return orNone(String.join("　", lines));
  }

  private String withKana(@Nullable String name, @Nullable String kana) {
    if (name == null || name.isEmpty()) {
      return marks.none();
    }
    boolean told = request.include().contains(CertificateItem.KANA);
    return told && kana != null && !kana.isEmpty() ? name + "(" + kana + ")" : name;
  }

  private String asked(CertificateItem item, @Nullable String value) {
    return request.include().contains(item) ? orNone(value) : marks.omitted();
  }

  private String orNone(@Nullable String value) {
    return value == null || value.isEmpty() ? marks.none() : value;
  }

  private String date(@Nullable UncertainDate date) {
    return date == null ? marks.none() : date.wareki();
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? marks.none() : Wareki.format(day);
  }

  private String open(Guarded<String> item) {
    return open(item, sharing);
  }

  private String openPast(Guarded<String> item) {
    return open(item, sharingPast);
  }

  private String open(Guarded<String> item, Collection<String> concerned) {
    return decision.revealShared(item, concerned) instanceof Disclosed.Open<String>(var value)
        ? value
        : Guarded.MASK;
  }

  private static String full(Address address) {
    var building = address.building();
    return address.line() + (building == null || building.isEmpty() ? "" : "　" + building);
  }
}
