package org.yakuba.residentregister.desk.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.residentregister.desk.Protection;
import org.yakuba.residentregister.desk.Words;
import org.yakuba.residentregister.ledger.decide.Removed;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.ResidentType;

/**
 * The items of a record for a comparison before and after (前後対比). Whereabouts of protected persons
 * and numbers do not appear in it.
 */
final class SheetLines {
  private final Words words;
  private final Protection.View view;

  SheetLines(Words words, Protection.View view) {
    this.words = words;
    this.view = view;
  }

  private record Line(String label, String text) {}

  /** The items of both records; those that are empty in both are left out. */
  List<ItemChange> compare(@Nullable Sheet before, Sheet after) {
    var now = lines(after);
    var old =
        before == null ? now.stream().map(l -> new Line(l.label(), "")).toList() : lines(before);
    var items = new ArrayList<ItemChange>();
    for (int i = 0; i < now.size(); i++) {
      var was = old.get(i).text();
      var is = now.get(i).text();
      if (!was.isEmpty() || !is.isEmpty()) {
        items.add(new ItemChange(now.get(i).label(), was, is, !was.equals(is)));
      }
    }
    return items;
  }

  private List<Line> lines(Sheet sheet) {
    var lines = new ArrayList<Line>();
    var names = sheet.names();
    lines.add(line("name", names.full()));
    lines.add(line("nameKana", names.kana()));
    lines.add(line("formerSurname", names.formerSurname()));
    lines.add(line("alias", names.alias()));
    lines.add(line("birthDate", birth(sheet)));
    lines.add(line("sex", sheet.sex().label()));
    lines.add(line("residentType", sheet.type().label()));
    lines.add(line("residentStatus", sheet.status().label()));
    lines.add(line("householdNumber", Numbered.household(sheet.place().householdNumber())));
    lines.add(
        new Line(
            "続柄", sheet.place().relationship() instanceof Relationship told ? told.text() : ""));
    var home = sheet.home();
    var address = home.address();
    lines.add(
        new Line(
            "住所",
            guarded(
                sheet,
                address.line() + (address.building() == null ? "" : "　" + address.building()),
                ProtectedScope.CURRENT_ADDRESS)));
    lines.add(line("addressSetDate", date(home.since())));
    lines.add(
        line(
            "previousAddress",
            guarded(sheet, home.previousAddress(), ProtectedScope.PREVIOUS_ADDRESS)));
    var entered = sheet.entered();
    lines.add(line("becameResidentDate", date(entered.date())));
    lines.add(
        line(
            "originAddress",
            guarded(sheet, entered.originAddress(), ProtectedScope.PREVIOUS_ADDRESS)));
    lines.add(
        line(
            "lastRegisteredAddress",
            guarded(sheet, entered.lastRegisteredAddress(), ProtectedScope.PREVIOUS_ADDRESS)));
    lines.add(
        line(
            "registeredDomicile",
            guarded(sheet, sheet.registry().domicile(), ProtectedScope.REGISTERED_DOMICILE)));
    lines.add(line("headOfFamilyRegister", sheet.registry().head()));
    lines.add(line("residentCode", sheet.numbers().residentCode()));
    lines.add(new Line("個人番号", sheet.numbers().individualNumber() == null ? "" : "************"));
    foreign(sheet, lines);
    removal(sheet, lines);
    return lines;
  }

  private void foreign(Sheet sheet, List<Line> lines) {
    var foreign = sheet.foreign();
    lines.add(line("nationality", foreign == null ? null : foreign.nationality()));
    lines.add(
        line(
            "residenceStatus",
            foreign == null ? null : words.code("residenceStatus", foreign.residenceStatus())));
    lines.add(
        line(
            "residencePeriodExpiry",
            foreign == null || foreign.periodExpiry() == null
                ? null
                : Wareki.formatWestern(foreign.periodExpiry())));
  }

  private void removal(Sheet sheet, List<Line> lines) {
    @Nullable Removed removed = sheet.removed();
    lines.add(
        line(
            "removedReasonCode",
            removed == null ? null : words.code("removalReason", removed.reasonCode())));
    lines.add(line("removedDate", removed == null ? null : date(removed.date())));
    lines.add(
        line(
            "moveOutPlannedAddress",
            removed == null
                ? null
                : guarded(sheet, removed.plannedAddress(), ProtectedScope.DESTINATION_ADDRESS)));
    lines.add(line("moveOutPlannedDate", removed == null ? null : day(removed.plannedDate())));
  }

  private Line line(String item, @Nullable String text) {
    return new Line(words.item(item), Objects.requireNonNullElse(text, ""));
  }

  private String guarded(Sheet sheet, @Nullable String text, ProtectedScope scope) {
    return text == null
        ? ""
        : view.text(Guarded.of(text, scope), sheet.number(), sheet.place().householdNumber());
  }

  static String birth(Sheet sheet) {
    return sheet.type() == ResidentType.FOREIGN
        ? sheet.birthDate().western()
        : sheet.birthDate().wareki();
  }

  private static String date(@Nullable UncertainDate date) {
    return date == null ? "" : date.wareki();
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : Wareki.format(day);
  }
}
