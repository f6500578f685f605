package org.yakuba.residentregister.linkage;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.residentregister.HistoryItem;
import org.yakuba.contracts.residentregister.LifeEvent;
import org.yakuba.contracts.residentregister.ResidentAddress;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.platform.disclosure.Disclosed;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.residentregister.ledger.Entry;
import org.yakuba.residentregister.ledger.ResidentRecord;

/**
 * The items of a record of the ledger in the words of the contracts; guarded ones by a decision.
 */
final class RecordItems {
  private static final ResidentAddress BLOCKED =
      new ResidentAddress(null, null, null, null, null, null, null, null, null);

  private RecordItems() {}

  static ResidentItems items(
      ResidentRecord record, @Nullable String head, DisclosureDecision decision) {
    var removed = record.removal().date();
    return new ResidentItems(
        record.addresseeNumber(),
        record.membership().householdNumber(),
        head,
        record.type().code(),
        record.status().code(),
        record.names().full(),
        record.names().kana(),
        record.names().formerSurname(),
        record.names().alias(),
        UncertainDay.of(record.birthDate()),
        record.sex().code(),
        ResidentExtract.codes(record.membership().relationshipCodes()),
        address(record, decision),
        record.status().isRemoved() && removed != null ? UncertainDay.of(removed) : null);
  }

  /** Nothing is opened while the flags of protection are not known. */
  private static ResidentAddress address(ResidentRecord record, DisclosureDecision decision) {
    var guarded = record.dwelling().address().map(SheetItems::address);
    return decision.reveal(guarded, record.addresseeNumber())
            instanceof Disclosed.Open<ResidentAddress>(ResidentAddress open)
        ? open
        : BLOCKED;
  }

  static HistoryItem history(Entry entry) {
    return new HistoryItem(
        entry.historyNo(),
        String.valueOf(entry.kind().letter()),
        entry.targetHistoryNo(),
        new LifeEvent(
            entry.reasonCode(),
            UncertainDay.of(entry.eventDate()),
            entry.notificationDate(),
            entry.processedDate(),
            entry.basis().name()),
        entry.knownFrom().toInstant(),
        end(entry.knownTo()));
  }

  private static @Nullable Instant end(OffsetDateTime knownTo) {
    return knownTo.equals(OffsetDateTime.MAX) ? null : knownTo.toInstant();
  }
}
