package org.yakuba.residentregister.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.postgres.CommandJson;
import org.yakuba.residentregister.ledger.postgres.EventJournal;
import org.yakuba.residentregister.ledger.postgres.PastRows;
import org.yakuba.residentregister.ledger.postgres.TakenOver;
import org.yakuba.residentregister.rules.EventReason;

/** The 異動 of the past as targets of 取消し and 訂正. */
public final class PastEvents {
  private final PastRows rows;
  private final TenantKeys keys;
  private final Clock clock;

  public PastEvents(PastRows rows, TenantKeys keys, Clock clock) {
    this.rows = rows;
    this.keys = keys;
    this.clock = clock;
  }

  /** The 異動 of a person, latest first. */
  List<PastEvent> of(TenantSession session, Operator operator, String number) {
    var every = rows.of(session, number, operator.officer().officerId(), clock.instant());
    var last = new LinkedHashMap<String, ChainRow>();
    for (var row : every.entered()) {
      if (row.kind() != EntryKind.CANCELLATION && row.reason() != EventReason.CANCELLED_CHANGE) {
        last.remove(row.actId());
        last.put(row.actId(), row);
      }
    }
    var journal = journal(session, last.keySet());
    var latest = every.chain().last().map(ChainRow::actId).orElse("");
    var events = new ArrayList<PastEvent>();
    last.forEach((act, row) -> {
      var entry = journal.get(act);
      boolean held = every.chain().rows().stream().anyMatch(r -> r.actId().equals(act));
      events.add(
          new PastEvent(
              act,
              row.effect(),
              row.eventDate(),
              row.notificationDate(),
              row.processedDate(),
              entry == null ? null : entry.presentCommand(),
              entry == null ? List.of(number) : entry.persons(),
              !held,
              act.equals(latest)));
    });
    return events.reversed();
  }

  private Map<String, EventJournal.Entry> journal(TenantSession session, Set<String> acts) {
    var ids = acts.stream().filter(act -> !TakenOver.is(act)).toList();
    var entries = new HashMap<String, EventJournal.Entry>();
    if (!ids.isEmpty()) {
      EventJournal.find(session, keys.cipher(session), ids)
          .forEach(entry -> entries.put(entry.eventId(), entry));
    }
    return entries;
  }

  /** The answer to a command that was entered before. */
  Outcome again(TenantSession session, Operator operator, UUID id, Command command) {
    var entry = EventJournal.find(session, keys.cipher(session), List.of(id.toString())).getFirst();
    boolean same =
        entry.enteredBy().equals(operator.officer().officerId())
            && CommandJson.type(entry.command()).equals(CommandJson.type(command));
    return same
        ? new Outcome.Confirmed(id, Map.of(), List.of())
        : Outcome.Refused.of(Obstacle.ID_USED, "", id.toString());
  }
}
