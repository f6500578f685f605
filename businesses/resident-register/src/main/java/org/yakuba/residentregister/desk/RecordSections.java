package org.yakuba.residentregister.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.ResidentRecord;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.ResidentType;

/**
 * Lays a record out in sections for the screen. Dates are 和暦; a foreign resident's birth and end of
 * stay are in the Western calendar only (RES-1-18, RES-1-19). Guarded items appear as the decision
 * allows.
 */
final class RecordSections {
  private final Words words;
  private final Protection.View view;
  private final ResidentRecord record;
  private final @Nullable String headName;

  private RecordSections(
      Words words, Protection.View view, ResidentRecord record, @Nullable String headName) {
    this.words = words;
    this.view = view;
    this.record = record;
    this.headName = headName;
  }

  /**
   * All items of a record that a screen shows.
   *
   * @param headName who was head of the household at the time, where the record itself does not say
   */
  static List<Section> of(
      ResidentRecord record, Protection.View view, Words words, @Nullable String headName) {
    var kept = record.membership().headName();
    var make = new RecordSections(words, view, record, kept == null ? headName : kept);
    var sections = new ArrayList<Section>();
    sections.add(new Section("氏名等", make.person()));
    sections.add(new Section("世帯", make.household()));
    sections.add(new Section("住所", make.dwelling()));
    sections.add(new Section("住民となった事由等", make.becameResident()));
    if (record.type() == ResidentType.JAPANESE) {
      sections.add(new Section("戸籍の表示", make.familyRegister()));
    }
    var foreign = record.foreign();
    if (foreign != null) {
      sections.add(new Section("外国人住民の記載事項", make.foreign(foreign)));
    }
    sections.add(new Section("番号・カード", make.cards()));
    if (record.status().isRemoved() || record.removal().date() != null) {
      sections.add(new Section("消除", make.removal()));
    }
    return sections;
  }

  /** The same items without their sections, for comparing two records. */
  static List<Line> lines(ResidentRecord record, Protection.View view, Words words) {
    return of(record, view, words, null).stream()
        .flatMap(section -> section.lines().stream())
        .toList();
  }

  private List<Line> person() {
    var names = record.names();
    var lines = new ArrayList<Line>();
    lines.add(glyphs("name", names.full()));
    lines.add(text("nameKana", names.kana()));
    lines.add(code("nameKanaStatus", "nameKanaStatus", names.kanaStatus()));
    if (record.type() == ResidentType.FOREIGN) {
      lines.add(text("nameRoman", names.roman()));
      lines.add(glyphs("nameKanji", names.kanji()));
      lines.add(text("nameKatakana", names.katakana()));
      lines.add(code("namePriority", "namePriority", names.priority()));
      lines.add(glyphs("alias", names.alias()));
      lines.add(text("aliasKana", names.aliasKana()));
    } else {
      lines.add(glyphs("formerSurname", names.formerSurname()));
      lines.add(text("formerSurnameKana", names.formerSurnameKana()));
    }
    lines.add(text("birthDate", record.birthDateText()));
    lines.add(text("sex", record.sex().label()));
    lines.add(text("residentType", record.type().label()));
    lines.add(code("residentStatus", "residentStatus", record.status().code()));
    return lines;
  }

  private List<Line> household() {
    var membership = record.membership();
    return List.of(
        text("householdNumber", membership.householdNumber()),
        new Line(
            "続柄",
            relationship(membership.relationshipCodes()),
            false,
            membership.relationshipCodes()),
        glyphs("headName", headName),
        text("displayOrder", Integer.toString(membership.displayOrder())));
  }

  private List<Line> dwelling() {
    var dwelling = record.dwelling();
    var address = dwelling.address();
    return List.of(
        guarded("住所", address.map(Address::line), true),
        guarded(partOfAddress("addressBuilding"), address.map(a -> orEmpty(a.building())), true),
        guarded(
            partOfAddress("addressPostalCode"), address.map(a -> orEmpty(a.postalCode())), false),
        date("addressSetDate", dwelling.since()),
        day("addressSetNotificationDate", dwelling.notificationDate()),
        code("addressSetReasonCode", "eventReason", dwelling.reasonCode()),
        guarded(words.item("previousAddress"), dwelling.previousAddress(), true));
  }

  private List<Line> becameResident() {
    var entry = record.becameResident();
    boolean foreign = record.type() == ResidentType.FOREIGN;
    var since = date("becameResidentDate", entry.date());
    return List.of(
        foreign ? new Line("外国人住民となった年月日", since.text(), false, since.kept()) : since,
        day("becameResidentNotificationDate", entry.notificationDate()),
        code("becameResidentReasonCode", "entryReason", entry.reasonCode()),
        guarded(words.item("originAddress"), entry.originAddress(), true),
        guarded(words.item("lastRegisteredAddress"), entry.lastRegisteredAddress(), true),
        glyphs("originHeadName", entry.originHeadName()));
  }

  private List<Line> familyRegister() {
    var register = record.familyRegister();
    return List.of(
        guarded(words.item("registeredDomicile"), register.registeredDomicile(), true),
        glyphs("headOfFamilyRegister", register.head()));
  }

  private List<Line> foreign(ForeignItems foreign) {
    var expiry = foreign.periodExpiry();
    return List.of(
        text("nationality", foreign.nationality()),
        code("art3045Category", "art3045Category", foreign.art3045Category()),
        code("residenceStatus", "residenceStatus", foreign.residenceStatus()),
        text("residencePeriod", foreign.periodText()),
        text("residencePeriodExpiry", expiry == null ? "" : Wareki.formatWestern(expiry)),
        text("residenceCardNumber", foreign.cardNumber()),
        text("landingPermissionPeriod", foreign.landingPermissionPeriod()),
        text("provisionalStayPeriod", foreign.provisionalStayPeriod()),
        date("formerAlienRegistrationDate", foreign.formerRegistrationDate()));
  }

  private List<Line> cards() {
    var cards = record.cards();
    return List.of(
        text("residentCode", cards.residentCode()), text("cardStatus", cards.cardStatus()));
  }

  private List<Line> removal() {
    var removal = record.removal();
    return List.of(
        code("removedReasonCode", "removalReason", removal.reasonCode()),
        date("removedDate", removal.date()),
        day("removedNotificationDate", removal.notificationDate()),
        guarded(words.item("moveOutPlannedAddress"), removal.plannedAddress(), true),
        day("moveOutPlannedDate", removal.plannedDate()),
        guarded(words.item("moveOutConfirmedAddress"), removal.confirmedAddress(), true),
        day("moveOutConfirmedDate", removal.confirmedDate()),
        day("moveOutNoticeDate", removal.noticeDate()));
  }

  /** 妻の子; codes that cannot be read are shown as they are. */
  static String relationship(String codes) {
    return codes.isEmpty()
        ? ""
        : Relationship.parse(codes).map(Relationship::text).orElse("(" + codes + ")");
  }

  /** In the section of the address its items need not say so again. */
  private String partOfAddress(String item) {
    return words.item(item).replaceFirst("^住所_", "");
  }

  private Line text(String item, @Nullable String text) {
    return new Line(words.item(item), orEmpty(text), false, orEmpty(text));
  }

  private Line glyphs(String item, @Nullable String text) {
    return new Line(words.item(item), orEmpty(text), true, orEmpty(text));
  }

  private Line code(String item, String list, @Nullable String code) {
    return new Line(words.item(item), words.code(list, code), false, orEmpty(code));
  }

  private Line day(String item, @Nullable LocalDate day) {
    return text(item, day == null ? "" : Wareki.format(day));
  }

  private Line date(String item, @Nullable UncertainDate date) {
    return text(item, date == null ? "" : date.wareki());
  }

  private Line guarded(String label, Guarded<String> item, boolean glyphs) {
    return new Line(
        label,
        view.text(item, record.addresseeNumber(), record.membership().householdNumber()),
        glyphs,
        item);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
