package org.yakuba.payments.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.payments.Payments;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 口座照会の作成 (BEN-2-01, BEN-1-03): of one person or of everybody in a list whose account is to be
 * asked for. Nobody is asked about who has not consented; the database refuses it too. Every
 * inquiry is recorded as one about specific personal information (BEN-2-05).
 */
public final class AccountInquiries {
  private final Clock clock;

  public AccountInquiries(Clock clock) {
    this.clock = clock;
  }

  /** Where an inquiry stands. */
  public enum State {
    REQUESTED("要求"),
    ACCEPTED("受付済"),
    RESPONDED("回答あり"),
    FAILED("不成立");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** One inquiry. */
  public record Inquiry(
      UUID id,
      String addresseeNumber,
      String businessId,
      String benefitId,
      State state,
      String requestedBy,
      Instant requestedAt,
      @Nullable String receiptNumber,
      @Nullable InquiryOutcome outcome,
      @Nullable String errorCode,
      @Nullable Instant respondedAt) {}

  /** How many inquiries stand where. */
  public record Count(State state, @Nullable InquiryOutcome outcome, int count) {}

  /**
   * Asks about one person; nothing when an inquiry is under way.
   *
   * @throws org.yakuba.kernel.assess.ViolationsException PAY-E40 when the person has not consented
   */
  public void ask(
      TenantSession session,
      Operator operator,
      String addresseeNumber,
      String businessId,
      String benefitId) {
    boolean consented =
        session
            .sql(AccountInquiries.class, "may-inquire")
            .param("addressee", addresseeNumber)
            .param("business", businessId)
            .param("benefit", benefitId)
            .query(Boolean.class)
            .single();
    if (!consented) {
      new Violations()
          .add("addresseeNumber", addresseeNumber, "PAY-E40", "公金受取口座の利用の意思がありません。照会できません")
          .throwIfAny();
    }
    session
        .sql(AccountInquiries.class, "open-inquiry")
        .param("addressee", addresseeNumber)
        .param("business", businessId)
        .param("benefit", benefitId)
        .param("officer", operator.officer().officerId())
        .param("at", clock.instant().toString())
        .update();
    record(session, operator, List.of(addresseeNumber), businessId, 1);
  }

  /**
   * Asks about everybody in a list who wishes it and whose account is unknown or too old
   * (BEN-2-04).
   *
   * @return inquiries opened
   */
  public int askForList(TenantSession session, Operator operator, UUID listId) {
    int opened =
        session
            .sql(AccountInquiries.class, "open-inquiries-of-list")
            .param("list", listId)
            .param("officer", operator.officer().officerId())
            .param("at", clock.instant().toString())
            .update();
    record(session, operator, List.of(), listId.toString(), opened);
    return opened;
  }

  /** Newest first, at most 500; of one state, or of all with null. */
  public List<Inquiry> list(TenantSession session, @Nullable State state) {
    return session
        .sql(AccountInquiries.class, "inquiries")
        .param("state", state == null ? null : state.name())
        .query((row, index) -> {
          var responded = row.getTimestamp("responded_at");
          return new Inquiry(
              row.getObject("inquiry_id", UUID.class),
              row.getString("addressee_number"),
              row.getString("business_id"),
              row.getString("benefit_id"),
              State.valueOf(row.getString("state")),
              row.getString("requested_by"),
              row.getTimestamp("requested_at").toInstant(),
              row.getString("receipt_number"),
              outcome(row.getString("outcome")),
              row.getString("error_code"),
              responded == null ? null : responded.toInstant());
        })
        .list();
  }

  /** How many stand where. */
  public List<Count> counts(TenantSession session) {
    return session
        .sql(AccountInquiries.class, "counts")
        .query((row, index) ->
            new Count(
                State.valueOf(row.getString("state")),
                outcome(row.getString("outcome")),
                row.getInt("row_count")))
        .list();
  }

  private static @Nullable InquiryOutcome outcome(@Nullable String name) {
    return name == null ? null : InquiryOutcome.valueOf(name);
  }

  private static void record(
      TenantSession session, Operator operator, List<String> subjects, String about, int count) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, Payments.ID, "BEN-2-05", Action.SEARCH)
            .subjects(subjects)
            .subjectCount(count)
            .condition("特定個人情報の照会", "公金受取口座")
            .condition("対象", about));
  }
}
