package org.yakuba.residentregister.notice;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.document.SealImage;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateKind;

/**
 * 認証者・公印・手数料 — what a municipality sets before it can issue (RES-1-40, RES-1-43, RES-5-16). Each
 * entry is for days; what was held before stays for the other days, and nothing is overwritten.
 */
public final class CertificateSettings {
  private final TenantKeys keys;

  public CertificateSettings(TenantKeys keys) {
    this.keys = keys;
  }

  /** Whose name stands under a certificate. */
  public enum Role {
    /** 首長. */
    HEAD("首長"),
    /** 職務代理者: goes before the head while it is in office. */
    DEPUTY("職務代理者");

    private final String label;

    Role(String label) {
      this.label = label;
    }

    /** The Japanese word shown on screens. */
    public String label() {
      return label;
    }
  }

  /**
   * A certifier for a period.
   *
   * @param prefecture 都道府県名, which is never left out
   * @param title 職名
   * @param seal picture as PNG, at most 25 mm square
   * @param sealEdge printed edge, tenths of a millimetre
   * @param to last day; null without end
   */
  public record Certifier(
      Role role,
      String prefecture,
      String title,
      String name,
      byte[] seal,
      int sealEdge,
      LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * Enters a certifier.
   *
   * @throws IllegalArgumentException {@code FRM-E03} when the picture is no seal
   */
  public void certifier(TenantSession session, Operator operator, Certifier certifier) {
    SealImage.ofPng(certifier.seal(), certifier.sealEdge());
    session
        .sql(CertificateSettings.class, "end-certifier")
        .param("role", certifier.role().name())
        .param("from", certifier.from())
        .param("to", certifier.to(), Types.DATE)
        .update();
    session
        .sql(CertificateSettings.class, "insert-certifier")
        .param("role", certifier.role().name())
        .param("prefecture", certifier.prefecture())
        .param("title", certifier.title())
        .param("name", certifier.name())
        .param("seal", keys.cipher(session).encrypt(Seals.PURPOSE, certifier.seal()))
        .param("edge", certifier.sealEdge())
        .param("from", certifier.from())
        .param("to", certifier.to(), Types.DATE)
        .update();
    AuditLog.record(
        session,
        AuditEntry.of(operator, ResidentRegister.ID, "RES-1-43", Action.CONFIG)
            .condition("role", certifier.role().name())
            .condition("from", certifier.from().toString()));
  }

  /**
   * A fee as shown.
   *
   * @param to last day; null without end
   */
  public record FeeRow(
      CertificateKind kind,
      CertificateChannel channel,
      Yen fee,
      LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * A certifier as shown.
   *
   * @param to last day; null without end
   */
  public record CertifierRow(
      Role role, String line, int sealEdge, LocalDate from, @Nullable LocalDate to) {}

  /** Fees of a day and later. */
  public List<FeeRow> fees(TenantSession session, LocalDate day) {
    return session
        .sql(CertificateSettings.class, "fees")
        .param("day", day)
        .query((row, index) ->
            new FeeRow(
                CertificateKind.valueOf(row.getString("certificate")),
                CertificateChannel.valueOf(row.getString("channel")),
                Yen.of(row.getInt("fee_yen")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class)))
        .list();
  }

  /** Certifiers of a day and later. */
  public List<CertifierRow> certifiers(TenantSession session, LocalDate day) {
    return session
        .sql(CertificateSettings.class, "certifiers")
        .param("day", day)
        .query((row, index) ->
            new CertifierRow(
                Role.valueOf(row.getString("role")),
                row.getString("prefecture") + row.getString("title") + "　" + row.getString("name"),
                row.getInt("seal_edge"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class)))
        .list();
  }

  /** Whether anybody certifies on a day. */
  public boolean hasCertifier(TenantSession session, LocalDate day) {
    return session
        .sql(CertificateSettings.class, "has-certifier")
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** Enters the fee of one copy from a day on. */
  public void fee(
      TenantSession session,
      Operator operator,
      CertificateKind kind,
      CertificateChannel channel,
      Yen fee,
      LocalDate from) {
    for (var statement : List.of("end-fee", "insert-fee")) {
      var sql =
          session
              .sql(CertificateSettings.class, statement)
              .param("certificate", kind.name())
              .param("channel", channel.name())
              .param("from", from);
      (statement.equals("insert-fee") ? sql.param("fee", fee.amount()) : sql).update();
    }
    AuditLog.record(
        session,
        AuditEntry.of(operator, ResidentRegister.ID, "RES-5-16", Action.CONFIG)
            .condition("certificate", kind.name())
            .condition("channel", channel.name())
            .condition("fee", fee.toString())
            .condition("from", from.toString()));
  }
}
