package org.yakuba.childallowance.statusreport;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.TenantSession;

/** 年金の加入状況 as public records tell it, for the comparison with the ledger (CHA-5-03). */
public final class PensionMemberships {
  private static final int MOST_TOLD = 20;

  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public PensionMemberships(Clock clock) {
    this.clock = clock;
  }

  /**
   * What is known.
   *
   * @param persons of whom a membership is known
   * @param lastOn when something was taken in last; null when nothing was
   */
  record Known(long persons, @Nullable LocalDate lastOn) {}

  Known known(TenantSession session) {
    return session
        .sql(PensionMemberships.class, "known")
        .query((row, index) -> {
          var last = row.getTimestamp("last_at");
          return new Known(
              row.getLong("persons"),
              last == null ? null : LocalDate.ofInstant(last.toInstant(), Numbers.JAPAN));
        })
        .single();
  }

  /** Numbers of a file that nobody has, at most {@value #MOST_TOLD}. */
  List<String> unknown(TenantSession session, List<PensionMembership> memberships) {
    return session
        .sql(PensionMemberships.class, "unknown-persons")
        .param("persons", Columns.texts(memberships, PensionMembership::addresseeNumber))
        .param("limit", MOST_TOLD)
        .query(String.class)
        .list()
        .stream()
        .map(String::valueOf)
        .toList();
  }

  /**
   * Takes a file in: what it says of somebody takes the place of what was known of them.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when memberships of one person
   *     overlap (constraint pension_once_at_a_time)
   */
  void take(TenantSession session, Operator operator, List<PensionMembership> memberships) {
    take(session, memberships);
    var persons = memberships.stream().map(PensionMembership::addresseeNumber).distinct().toList();
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, "CHA-5-03", Action.UPDATE)
            .subjects(persons)
            .condition("取込", "年金の加入状況"));
  }

  /**
   * What is told of somebody takes the place of what was known of them; who calls records it.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when memberships of one person
   *     overlap (constraint pension_once_at_a_time)
   */
  public void take(TenantSession session, List<PensionMembership> memberships) {
    session
        .sql(PensionMemberships.class, "close-memberships")
        .param("persons", Columns.texts(memberships, PensionMembership::addresseeNumber))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    session
        .sql(PensionMemberships.class, "insert-memberships")
        .param("persons", Columns.texts(memberships, PensionMembership::addresseeNumber))
        .param("types", Columns.texts(memberships, PensionMembership::pensionType))
        .param("froms", Columns.texts(memberships, membership -> membership.from().toString()))
        .param("untils", Columns.texts(memberships, PensionMemberships::until))
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  private static @Nullable String until(PensionMembership membership) {
    var until = membership.until();
    return until == null ? null : until.toString();
  }
}
