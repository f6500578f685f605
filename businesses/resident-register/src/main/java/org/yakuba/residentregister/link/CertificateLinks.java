package org.yakuba.residentregister.link;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.residentregister.CertificateLinkChanged;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.linkage.ResidentContracts;

/**
 * 電子証明書シリアル番号の紐付 (RES-7-08) — kept in time: a person has one valid certificate at a time, and a new
 * one ends the one before on the day before it begins. Whatever changes is published in the same
 * transaction.
 */
public final class CertificateLinks {
  private static final String FUNCTION = "RES-7-08";
  private static final String SERIAL = "[0-9A-F]{1,40}";

  private final Tenancy tenancy;
  private final Outbox outbox;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public CertificateLinks(Tenancy tenancy, Outbox outbox, Clock clock) {
    this.tenancy = tenancy;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The links of a person, the newest first. */
  public List<CertificateLink> of(Operator operator, String number) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          AuditLog.record(
              session,
              AuditEntry.of(operator, ResidentRegister.ID, FUNCTION, Action.VIEW)
                  .subjects(List.of(number)));
          return ofPerson(session, number);
        });
  }

  /**
   * Links the certificate of a person's new card.
   *
   * @throws ViolationsException {@code RES-L01} to {@code RES-L03}
   */
  public void register(
      Operator operator,
      String number,
      String serial,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {
    var wanted = serial.strip().toUpperCase(Locale.ROOT);
    tenancy.run(
        operator.tenant(),
        session -> {
          lock(session);
          refuseWrong(session, number, wanted, validFrom, validTo);
          var from = java.util.Objects.requireNonNull(validFrom);
          for (var before : ofPerson(session, number)) {
            boolean ends = before.isValidOn(from) && !before.serial().equals(wanted);
            if (ends) {
              var last = from.minusDays(1);
              boolean begun = !before.validFrom().isAfter(last);
              write(
                  session,
                  operator,
                  new CertificateLink(
                      before.serial(),
                      number,
                      before.revision() + 1,
                      before.validFrom(),
                      begun ? last : before.validTo(),
                      begun ? before.revokedAt() : (Instant) clock.instant()));
            }
          }
          int revision =
              ofPerson(session, number).stream()
                  .filter(link -> link.serial().equals(wanted))
                  .mapToInt(CertificateLink::revision)
                  .max()
                  .orElse(0);
          write(
              session,
              operator,
              new CertificateLink(wanted, number, revision + 1, from, validTo, null));
          record(session, operator, number, "登録");
        });
  }

  /**
   * Revokes a certificate now.
   *
   * @throws ViolationsException {@code RES-L04} when the person has no such certificate
   */
  public void revoke(Operator operator, String number, String serial) {
    tenancy.run(
        operator.tenant(),
        session -> {
          lock(session);
          var link =
              ofPerson(session, number).stream()
                  .filter(one -> one.serial().equals(serial) && one.revokedAt() == null)
                  .findFirst()
                  .orElseThrow(() ->
                      new ViolationsException(
                          List.of(Violation.of("RES-L04", "失効させる証明書がありません。最新の内容を確かめてください"))));
          write(
              session,
              operator,
              new CertificateLink(
                  link.serial(),
                  number,
                  link.revision() + 1,
                  link.validFrom(),
                  link.validTo(),
                  clock.instant()));
          record(session, operator, number, "失効");
        });
  }

  private void refuseWrong(
      TenantSession session,
      String number,
      String serial,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    var wrong = new ArrayList<Violation>();
    if (!serial.matches(SERIAL)) {
      wrong.add(new Violation("serial", serial, "RES-L01", "16進数(0〜9、A〜F)40桁までで入力してください"));
    } else if (isHeldByAnother(session, number, serial)) {
      wrong.add(
          new Violation("serial", serial, "RES-L02", "このシリアル番号は別の人に結び付いています。先にその紐付を失効させてください"));
    }
    if (from == null) {
      wrong.add(new Violation("validFrom", "", "RES-L03", "開始日を入力してください"));
    } else if (to != null && to.isBefore(from)) {
      wrong.add(new Violation("validTo", to.toString(), "RES-L03", "開始日以後の日を入力してください"));
    }
    if (!wrong.isEmpty()) {
      throw new ViolationsException(wrong);
    }
  }

  private static boolean isHeldByAnother(TenantSession session, String number, String serial) {
    return session
        .sql(CertificateLinks.class, "held-by-another")
        .param("serial", serial)
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  private static List<CertificateLink> ofPerson(TenantSession session, String number) {
    return session
        .sql(CertificateLinks.class, "links-of-person")
        .param("number", number)
        .query((row, index) -> {
          var revoked = row.getObject("revoked_at", OffsetDateTime.class);
          return new CertificateLink(
              row.getString("certificate_serial"),
              number,
              row.getInt("revision"),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class),
              revoked == null ? null : revoked.toInstant());
        })
        .list();
  }

  private void write(TenantSession session, Operator operator, CertificateLink link) {
    var now = clock.instant();
    session
        .sql(CertificateLinks.class, "insert-link")
        .param("serial", link.serial())
        .param("number", link.addresseeNumber())
        .param("revision", link.revision())
        .param("from", link.validFrom())
        .param("to", link.validTo())
        .param("revokedAt", link.revokedAt() == null ? null : Timestamp.from(link.revokedAt()))
        .param("at", Timestamp.from(now))
        .param("officer", operator.officer().officerId())
        .update();
    outbox.publish(
        session,
        new Publication(
            ResidentContracts.PUBLISHER,
            "certificate",
            link.serial(),
            now,
            LocalDate.now(clock),
            UUID.randomUUID(),
            null,
            false,
            List.of(),
            new CertificateLinkChanged(
                link.serial(),
                link.addresseeNumber(),
                link.validFrom(),
                link.validTo(),
                link.revokedAt())));
  }

  private static void lock(TenantSession session) {
    session.sql(CertificateLinks.class, "lock-links").query(row -> {});
  }

  private static void record(TenantSession session, Operator operator, String number, String what) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, ResidentRegister.ID, FUNCTION, Action.UPDATE)
            .subjects(List.of(number))
            .condition("番号紐付", what));
  }
}
