package org.yakuba.childallowance.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.gateway.IntermediateServer.Item;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 情報照会 (CHA-7-03): an officer asks the former municipality for its allowance, or for the pension of
 * somebody who has filed or is a recipient. Every inquiry and what it was answered stays.
 */
public final class InformationInquiries {
  private final ExchangeCodes codes;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public InformationInquiries(TenantParameters parameters, Clock clock) {
    this.codes = new ExchangeCodes(parameters);
    this.clock = clock;
  }

  /**
   * Why somebody may be asked about.
   *
   * @param filing whether it is a filing rather than a certification that lasts
   * @param key filing id or 認定番号
   * @param filingType code; null for a certification
   * @param since when it was received, or first month
   */
  public record Ground(boolean filing, String key, @Nullable String filingType, LocalDate since) {
    /** The ground in a form. */
    public String value() {
      return (filing ? "FILING:" : "RECIPIENT:") + key;
    }
  }

  /**
   * What is asked.
   *
   * @param provider 団体コード of the former residence; empty for the pension
   */
  public record Question(
      String addresseeNumber,
      InquiryKind kind,
      String provider,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * An inquiry with what it was answered.
   *
   * @param state REQUESTED, ACCEPTED, RESPONDED or FAILED
   * @param result 提供状況; null while there is no answer
   * @param items what was told
   */
  public record Inquiry(
      InquiryKind kind,
      String provider,
      String state,
      String requestedBy,
      Instant requestedAt,
      @Nullable Instant respondedAt,
      @Nullable String result,
      @Nullable String errorCode,
      List<Item> items) {
    public Inquiry {
      items = List.copyOf(items);
    }
  }

  /** 照会の根拠 of a person; nobody may be asked about without one. */
  public List<Ground> grounds(TenantSession session, String number) {
    return session
        .sql(InformationInquiries.class, "grounds")
        .param("number", number)
        .query((row, index) ->
            new Ground(
                row.getString("ground").equals("FILING"),
                row.getString("ground_key"),
                row.getString("filing_type"),
                row.getObject("since", LocalDate.class)))
        .list();
  }

  /**
   * Asks; it is sent with the next round.
   *
   * @return false when the same is under way
   */
  public boolean ask(TenantSession session, Operator operator, Question question, Ground ground) {
    var provider =
        question.kind() == InquiryKind.PENSION
            ? codes.pensionProvider(session, LocalDate.now(clock))
            : question.provider();
    boolean asked =
        session
                .sql(InformationInquiries.class, "ask")
                .param("channel", question.kind().channel())
                .param("kind", question.kind().name())
                .param("number", question.addresseeNumber())
                .param("provider", provider)
                .param("officer", operator.officer().officerId())
                .param("at", Timestamp.from(clock.instant()))
                .param("filing", ground.filing() ? ground.key() : null)
                .param("certification", ground.filing() ? null : ground.key())
                .param("from", question.from())
                .param("to", question.to())
                .update()
            == 1;
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, "CHA-7-03", Action.CREATE)
            .subjects(List.of(question.addresseeNumber()))
            .condition("特定個人情報の照会", question.kind().name())
            .condition("情報提供者", provider)
            .condition("根拠", ground.value()));
    return asked;
  }

  /** Everything asked about a person, the newest first. */
  public List<Inquiry> of(TenantSession session, String number) {
    Map<UUID, List<Item>> items = new HashMap<>();
    session
        .sql(InformationInquiries.class, "answers-of")
        .param("number", number)
        .query(row -> {
          items
              .computeIfAbsent(row.getObject("inquiry_id", UUID.class), id -> new ArrayList<>())
              .add(
                  new Item(
                      row.getString("data_item_code"),
                      row.getString("value"),
                      row.getString("target_period")));
        });
    return session
        .sql(InformationInquiries.class, "inquiries-of")
        .param("number", number)
        .query((row, index) -> {
          var responded = row.getTimestamp("responded_at");
          return new Inquiry(
              InquiryKind.valueOf(row.getString("kind")),
              row.getString("provider_code"),
              row.getString("state"),
              row.getString("requested_by"),
              row.getTimestamp("requested_at").toInstant(),
              responded == null ? null : responded.toInstant(),
              row.getString("result"),
              row.getString("error_code"),
              items.getOrDefault(row.getObject("inquiry_id", UUID.class), List.of()));
        })
        .list();
  }

  /** What the former municipality told last of a person; null when nothing was told. */
  public @Nullable FormerAllowance former(TenantSession session, String number) {
    return former(of(session, number));
  }

  /** What the newest answer of a former municipality tells. */
  public static @Nullable FormerAllowance former(List<Inquiry> inquiries) {
    return inquiries.stream()
        .filter(one -> one.kind() == InquiryKind.FORMER_ALLOWANCE && one.result() != null)
        .findFirst()
        .flatMap(one -> FormerAllowance.of(one.items()))
        .orElse(null);
  }
}
