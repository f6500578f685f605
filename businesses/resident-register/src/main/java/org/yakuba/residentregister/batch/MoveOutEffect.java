package org.yakuba.residentregister.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.decide.Change;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.postgres.Departures;
import org.yakuba.residentregister.ledger.postgres.LedgerWriter;
import org.yakuba.residentregister.ledger.postgres.PostgresSlice;
import org.yakuba.residentregister.ledger.postgres.Reach;
import org.yakuba.residentregister.ledger.postgres.SliceReader;
import org.yakuba.residentregister.ledger.postgres.SupportWriter;
import org.yakuba.residentregister.linkage.ResidentPublisher;

/**
 * 転出予定年月日の到来 (resident-register §3.3): residents who planned to leave are removed when the day has
 * come, without waiting for 転入通知. The row stands in the ledger since the notification; cards,
 * households and measures follow it, and the other businesses hear {@code MoveOutEffected}. Whoever
 * is done no longer waits, so that a run may be repeated and resumed.
 */
public final class MoveOutEffect {
  /** Name of the job. */
  public static final String JOB = "move-out-effect";

  private static final int AT_ONCE = 50;
  private static final UUID NO_COMMAND = new UUID(0, 0);

  private final SliceReader reader;
  private final LedgerWriter writer;
  private final ResidentPublisher publisher;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public MoveOutEffect(
      SliceReader reader, LedgerWriter writer, ResidentPublisher publisher, Clock clock) {
    this.reader = reader;
    this.writer = writer;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** The job, one unit of which takes some tens of persons. */
  public JobDefinition job() {
    return new JobDefinition(JOB, "転出予定日の到来", List.of(new JobStep("effect", "転出者の消除", this::unit)));
  }

  private JobStep.Next unit(JobUnit unit) {
    var today = LocalDate.now(clock);
    var session = unit.session();
    var due =
        session
            .sql(MoveOutEffect.class, "due_move_outs")
            .param("today", today)
            .param("limit", AT_ONCE)
            .query((rs, n) -> rs.getString(1))
            .list();
    if (due.isEmpty()) {
      return JobStep.Next.DONE;
    }
    int done = takeEffect(session, due, today, unit.run());
    unit.advance(done);
    unit.count("転出者", done);
    return JobStep.Next.MORE;
  }

  private int takeEffect(TenantSession session, List<String> due, LocalDate today, UUID run) {
    var now = clock.instant();
    var slice =
        reader.lock(
            session,
            Reach.ofPersons(due),
            new SliceReader.Asking(NO_COMMAND, ResidentRegister.ID, now));
    var changes = new ArrayList<Change>();
    for (var number : due) {
      var gone = gone(slice, number, today);
      if (gone != null) {
        changes.add(gone);
      }
    }
    var numbers = changes.stream().map(Change::number).toList();
    var accepted =
        Departures.follow(
            slice,
            new Decision.Accepted(
                List.of(), List.of(), Set.of(), List.of(), List.of(), List.of(), changes),
            today,
            numbers);
    var event = eventId(now.toEpochMilli(), run);
    var at = now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    writer.takeEffect(session, slice, accepted, due, new SupportWriter.Moment(event, at, today));
    AuditLog.record(
        session,
        AuditEntry.ofSystem(
                JOB, "RESIDENT_EVENT", run, ResidentRegister.ID, "RES-4-22", Action.UPDATE)
            .subjects(due));
    publisher.publish(session, slice, accepted, event, now, today);
    return changes.size();
  }

  /** The record before and after the day; null when a correction made somebody stay. */
  private static @Nullable Change gone(PostgresSlice slice, String number, LocalDate today) {
    var rows = slice.chain(number).rows();
    for (int i = rows.size() - 1; i > 0; i--) {
      var row = rows.get(i);
      if (row.effect().isMoveOut() && !row.effectiveOn().isAfter(today)) {
        return new Change(
            Change.Kind.MOVE_OUT_EFFECTED, number, rows.get(i - 1).sheet(), row.sheet());
      }
    }
    return null;
  }

  /** A time-ordered id that joins what one unit publishes. */
  private static UUID eventId(long millis, UUID run) {
    return new UUID(
        millis << 16 | 0x7000 | run.getMostSignificantBits() & 0xfff,
        run.getLeastSignificantBits());
  }
}
