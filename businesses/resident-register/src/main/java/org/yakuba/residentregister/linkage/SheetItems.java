package org.yakuba.residentregister.linkage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.Whereabouts;
import org.yakuba.contracts.residentregister.DatedReason;
import org.yakuba.contracts.residentregister.ForeignResident;
import org.yakuba.contracts.residentregister.LifeEvent;
import org.yakuba.contracts.residentregister.ProtectiveMeasureChanged;
import org.yakuba.contracts.residentregister.ResidentAddress;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.disclosure.MeasureKind;
import org.yakuba.platform.disclosure.ProtectiveMeasure.Stage;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Removed;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.ledger.decide.Slice;
import org.yakuba.residentregister.ledger.decide.Support;

/** The items of a record in the words of the contracts. */
final class SheetItems {
  private SheetItems() {}

  static ResidentItems items(Sheet sheet, @Nullable String head) {
    var removed = sheet.removed();
    return new ResidentItems(
        sheet.number(),
        sheet.place().householdNumber(),
        head,
        sheet.type().code(),
        sheet.status().code(),
        sheet.names().full(),
        sheet.names().kana(),
        sheet.names().formerSurname(),
        sheet.names().alias(),
        UncertainDay.of(sheet.birthDate()),
        sheet.sex().code(),
        relationship(sheet),
        address(sheet.home().address()),
        removed == null ? null : UncertainDay.of(removed.date()));
  }

  static List<String> relationship(Sheet sheet) {
    var relationship = sheet.place().relationship();
    return relationship == null
        ? List.of()
        : relationship.codes().stream().map(code -> code.code()).toList();
  }

  static ResidentAddress address(Address address) {
    return new ResidentAddress(
        address.municipalityCode(),
        address.townCode(),
        address.prefecture(),
        address.city(),
        address.town(),
        address.number(),
        address.buildingCode(),
        address.building(),
        address.postalCode());
  }

  static LifeEvent act(ChainRow row) {
    return new LifeEvent(
        row.reason().code(),
        UncertainDay.of(row.eventDate()),
        row.notificationDate(),
        row.processedDate(),
        row.basis().name());
  }

  static DatedReason becameResident(Sheet sheet) {
    var entered = sheet.entered();
    return new DatedReason(day(entered.date()), entered.notificationDate(), entered.reasonCode());
  }

  static DatedReason addressSet(Sheet sheet) {
    var home = sheet.home();
    return new DatedReason(day(home.since()), home.notificationDate(), home.reasonCode());
  }

  static DatedReason deleted(Sheet sheet) {
    Removed removed = sheet.removed();
    return removed == null
        ? new DatedReason(null, null, null)
        : new DatedReason(
            UncertainDay.of(removed.date()), removed.notificationDate(), removed.reasonCode());
  }

  static @Nullable ForeignResident foreign(Sheet sheet) {
    ForeignItems items = sheet.foreign();
    return items == null
        ? null
        : new ForeignResident(
            items.nationality(),
            items.art3045Category(),
            items.residenceStatus(),
            items.period(),
            items.periodExpiry());
  }

  /** One version of a measure; the register protects every scope. */
  static ProtectiveMeasureChanged measure(Support support, Slice slice, Sheet sheet) {
    var earlier =
        slice.supports(support.number()).stream()
            .filter(known -> known.measureId().equals(support.measureId()))
            .toList();
    boolean known =
        earlier.stream().anyMatch(version -> version.startDate().equals(support.startDate()));
    var ended = support.endedOn();
    return new ProtectiveMeasureChanged(
        measureId(support),
        support.number(),
        support.role().name(),
        kind(support, sheet).code(),
        support.startDate(),
        support.endDate(),
        ended == null,
        ended,
        scopes(),
        earlier.size() + (known && ended == null ? 0 : 1));
  }

  private static UUID measureId(Support support) {
    try {
      return UUID.fromString(support.measureId());
    } catch (IllegalArgumentException e) {
      return UUID.nameUUIDFromBytes(
          support.measureId().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private static MeasureKind kind(Support support, Sheet sheet) {
    if (support.endedOn() != null) {
      return MeasureKind.ENDED;
    }
    return support.stage() == Stage.DECIDED && sheet.isRegistered()
        ? MeasureKind.DECIDED
        : MeasureKind.PROVISIONAL;
  }

  private static List<String> scopes() {
    return List.of(Whereabouts.Kind.values()).stream().map(Whereabouts.Kind::name).toList();
  }

  static @Nullable UncertainDay day(@Nullable UncertainDate date) {
    return date == null ? null : UncertainDay.of(date);
  }
}
