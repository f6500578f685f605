package org.yakuba.residentregister.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.AsOf;
import org.yakuba.residentregister.ledger.HistoryEntry;
import org.yakuba.residentregister.ledger.HouseholdState;
import org.yakuba.residentregister.ledger.ResidentLedger;
import org.yakuba.residentregister.ledger.ResidentRecord;
import org.yakuba.residentregister.ledger.ResidentState;

/**
 * Reads persons and households for a screen, with what the officer may see of them, and records
 * each view (IDN-4-01).
 */
public final class RegisterDesk {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final LocalDate END_OF_DAYS = LocalDate.of(9999, 12, 31);

  private final Tenancy tenancy;
  private final ResidentLedger ledger;
  private final Protection protection;
  private final TenantKeys keys;
  private final Clock clock;

  RegisterDesk(
      Tenancy tenancy, ResidentLedger ledger, Protection protection, TenantKeys keys, Clock clock) {
    this.tenancy = tenancy;
    this.ledger = ledger;
    this.protection = protection;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A person as of a point in time.
   *
   * @param present the record of today, or the last one known; whom the page is about
   * @param state the record of the point in time; null when not registered then
   * @param headName who was head of the household at that point; null when absent or not registered
   * @param namedAsPerpetrator whether somebody's measure names the person; entitled officers only
   *     (SUP-W01)
   */
  public record PersonView(
      ResidentRecord present,
      @Nullable ResidentState state,
      Protection.View view,
      @Nullable String headName,
      boolean namedAsPerpetrator,
      List<Measure> measures) {}

  /** A history with what may be shown of it. */
  record HistoryView(ResidentRecord present, List<HistoryEntry> entries, Protection.View view) {}

  /** A household with what may be shown of it. */
  public record HouseholdView(HouseholdState household, Protection.View view) {}

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), JAPAN);
  }

  /** The person; empty when the municipality does not know the number. */
  public Optional<PersonView> person(Operator operator, String number, Viewpoint point) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var present = present(session, number);
          if (present.isEmpty()) {
            return Optional.empty();
          }
          var state = ledger.resident(session, number, point.at());
          var households = new LinkedHashSet<String>();
          state.ifPresent(s -> households.add(s.record().membership().householdNumber()));
          var view = protection.of(session, operator, Set.of(number), households);
          boolean entitled = operator.may(Privileges.SUPPRESSION_VIEW);
          record(
              session,
              operator,
              point.past() ? "RES-2-14" : "RES-1-01",
              List.of(number),
              point.particulars());
          var head =
              state
                  .map(s -> s.record().membership().householdNumber())
                  .flatMap(household -> ledger.household(session, household, point.at()))
                  .flatMap(HouseholdState::head);
          return Optional.of(
              new PersonView(
                  present.get(),
                  state.orElse(null),
                  view,
                  head.map(h -> h.names().full()).orElse(null),
                  entitled && isPerpetrator(session, number),
                  entitled ? Measure.of(session, number, point.at()) : List.of()));
        });
  }

  /** All 異動 of a person; empty when the municipality does not know the number. */
  Optional<HistoryView> history(Operator operator, String number, Viewpoint point) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var present = present(session, number);
          if (present.isEmpty()) {
            return Optional.empty();
          }
          var entries = ledger.history(session, number, point.at());
          var households = new LinkedHashSet<String>();
          entries.forEach(e -> households.add(e.after().membership().householdNumber()));
          record(session, operator, "RES-2-08", List.of(number), point.particulars());
          return Optional.of(
              new HistoryView(
                  present.get(),
                  entries,
                  protection.of(session, operator, Set.of(number), households)));
        });
  }

  /** The household; empty when the municipality does not know the number. */
  public Optional<HouseholdView> household(Operator operator, String number, Viewpoint point) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var found = ledger.household(session, number, point.at());
          if (found.isEmpty()) {
            return Optional.empty();
          }
          var persons = new LinkedHashSet<String>();
          found.get().members().forEach(s -> persons.add(s.record().addresseeNumber()));
          found.get().removed().forEach(s -> persons.add(s.record().addresseeNumber()));
          record(session, operator, "RES-3-05", persons, point.particulars());
          return Optional.of(
              new HouseholdView(
                  found.get(), protection.of(session, operator, persons, Set.of(number))));
        });
  }

  /** The present record for the header of a page about the person; not a view of its own. */
  public Optional<PersonView> header(Operator operator, String number) {
    return tenancy.call(
        operator.tenant(),
        session ->
            present(session, number)
                .map(record ->
                    new PersonView(
                        record,
                        null,
                        protection.of(session, operator, Set.of(number)),
                        null,
                        false,
                        List.of())));
  }

  /**
   * Uncovers the individual number; empty when none is kept. The reveal is recorded with its reason
   * (IDN-4-02).
   */
  Optional<String> individualNumber(Operator operator, String number) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          record(session, operator, "IDN-4-02", List.of(number), Map.of());
          return session
              .sql(RegisterDesk.class, "individual_number")
              .param("addresseeNumber", number)
              .query((rs, n) -> rs.getBytes("number_cipher"))
              .optional()
              .map(cipher ->
                  keys.cipher(session).decrypt(ResidentRegister.INDIVIDUAL_NUMBER, cipher));
        });
  }

  /** Today's record; of somebody whose first event lies ahead, that one. */
  private Optional<ResidentRecord> present(TenantSession session, String number) {
    return ledger
        .resident(session, number, AsOf.day(today()))
        .or(() -> ledger.resident(session, number, AsOf.day(END_OF_DAYS)))
        .map(ResidentState::record)
        .or(() -> {
          var rows = ledger.history(session, number, AsOf.day(END_OF_DAYS));
          return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().after());
        });
  }

  private static boolean isPerpetrator(TenantSession session, String number) {
    return !session
        .sql(RegisterDesk.class, "perpetrator_of")
        .param("addresseeNumbers", new String[] {number})
        .query(String.class)
        .list()
        .isEmpty();
  }

  private void record(
      TenantSession session,
      Operator operator,
      String function,
      Collection<String> persons,
      Map<String, String> particulars) {
    var entry =
        AuditEntry.of(operator, ResidentRegister.ID, function, Action.VIEW).subjects(persons);
    for (var particular : particulars.entrySet()) {
      entry = entry.condition(particular.getKey(), particular.getValue());
    }
    AuditLog.record(session, entry);
  }
}
