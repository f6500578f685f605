package org.yakuba.emergencybenefit.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;

/** One act of an officer in one transaction, recorded with whom it concerned. */
public final class Work {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Tenancy tenancy;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public Work(Tenancy tenancy, Clock clock) {
    this.tenancy = tenancy;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(JAPAN));
  }

  /** Reads without a person in sight. */
  <T extends @org.jspecify.annotations.Nullable Object> T read(
      Operator operator, Function<TenantSession, T> work) {
    return tenancy.call(operator.tenant(), work);
  }

  /** Does something and records it in the same transaction. */
  <T> T act(
      Operator operator, String function, Action action, Function<TenantSession, Done<T>> work) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var done = work.apply(session);
          AuditLog.record(
              session,
              AuditEntry.of(operator, EmergencyBenefit.ID, function, action)
                  .subjects(done.subjects())
                  .condition("対象", done.about()));
          return done.answer();
        });
  }

  /**
   * What was done.
   *
   * @param about benefit, list or number, never a name
   * @param subjects whom it concerned
   */
  record Done<T>(T answer, String about, Collection<String> subjects) {
    static <T> Done<T> of(T answer, String about) {
      return new Done<>(answer, about, List.of());
    }

    static <T> Done<T> of(T answer, String about, Collection<String> subjects) {
      return new Done<>(answer, about, subjects);
    }
  }

  /** The newest version of a benefit. */
  static Definition newest(TenantSession session, String benefitId) {
    return Definitions.versions(session, benefitId).stream().findFirst().orElseThrow(NotFound::new);
  }

  /** The version in force. */
  static Definition inForce(TenantSession session, String benefitId) {
    return Definitions.inForce(session, benefitId).orElseThrow(NotFound::new);
  }
}
