package org.yakuba.emergencybenefit.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 一括決定 — candidates are gathered as one set, a sample of them is looked at, and another officer
 * decides (EMB-4-03, EMB-4-06).
 */
public final class Decisions {
  /** So many households with one account or telephone are looked at by a human (EMB-W202). */
  public static final int SUSPICIOUS = 3;

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private Decisions() {}

  /**
   * Candidates gathered for one decision.
   *
   * @param members how many
   * @param amount what they get together
   * @param sampled how many are to be looked at
   * @param unchecked how many of them nobody has looked at
   * @param takenOut how many were taken out when looked at
   * @param approvedBy null while nobody has decided
   */
  public record Batch(
      UUID id,
      String benefitId,
      String proposedBy,
      Instant proposedAt,
      int members,
      Yen amount,
      int sampled,
      int unchecked,
      int takenOut,
      @Nullable String approvedBy) {}

  /** A candidate of the sample. */
  public record SampledCandidate(
      long applicationNo,
      int targetNo,
      String headName,
      Yen amount,
      String channel,
      @Nullable String result) {}

  /** A decision in force or cancelled. */
  public record DecisionRow(
      long decisionNo,
      String kind,
      Yen amount,
      String reason,
      LocalDate decidedOn,
      String decidedBy,
      boolean cancelled,
      @Nullable String cancelReason) {}

  /**
   * Gathers every candidate; held back for review first are those whose account or telephone
   * several households share, whose household changed, or whose branch does not exist.
   *
   * @return the batch; empty when there is no candidate
   */
  public static Optional<UUID> propose(
      TenantSession session, Definition definition, String officer, Instant at) {
    Definitions.lock(session, definition.benefitId());
    Sets.plan(session);
    session
        .sql(Decisions.class, "hold-shared")
        .param("benefit", definition.benefitId())
        .param("most", SUSPICIOUS)
        .update();
    Changes.hold(session, definition.benefitId());
    session
        .sql(Decisions.class, "hold-unknown-branch")
        .param("benefit", definition.benefitId())
        .param("today", LocalDate.ofInstant(at, JAPAN))
        .update();
    var batch =
        session
            .sql(Decisions.class, "insert-batch")
            .param("benefit", definition.benefitId())
            .param("officer", officer)
            .param("at", Timestamp.from(at))
            .query(UUID.class)
            .single();
    int members =
        session
            .sql(Decisions.class, "gather-candidates")
            .param("batch", batch)
            .param("benefit", definition.benefitId())
            .param("percent", definition.samplePercent())
            .update();
    if (members == 0) {
      session.sql(Decisions.class, "delete-batch").param("batch", batch).update();
      return Optional.empty();
    }
    return Optional.of(batch);
  }

  /** Batches of a benefit, newest first. */
  public static List<Batch> batches(TenantSession session, String benefitId) {
    return session
        .sql(Decisions.class, "batches")
        .param("benefit", benefitId)
        .query((row, n) ->
            new Batch(
                row.getObject("batch_id", UUID.class),
                row.getString("benefit_id"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getInt("members"),
                Yen.of(row.getLong("amount")),
                row.getInt("sampled"),
                row.getInt("unchecked"),
                row.getInt("taken_out"),
                row.getString("approved_by")))
        .list();
  }

  /** The sample of a batch, unchecked first. */
  public static List<SampledCandidate> sample(TenantSession session, UUID batch, int limit) {
    Sets.plan(session);
    return session
        .sql(Decisions.class, "sample")
        .param("batch", batch)
        .param("limit", limit)
        .query((row, n) ->
            new SampledCandidate(
                row.getLong("application_no"),
                row.getInt("target_no"),
                row.getString("head_name"),
                Yen.of(row.getLong("amount")),
                row.getString("channel"),
                row.getString("sample_result")))
        .list();
  }

  /**
   * Notes what was found when one of the sample was looked at. What is taken out waits for review.
   *
   * @return false when somebody was faster
   */
  public static boolean checkSample(
      TenantSession session, UUID batch, long applicationNo, boolean agreed, String officer) {
    int changed =
        session
            .sql(Decisions.class, "check-sample")
            .param("batch", batch)
            .param("application", applicationNo)
            .param("result", agreed ? "AGREED" : "TAKEN_OUT")
            .param("officer", officer)
            .update();
    if (changed == 1 && !agreed) {
      session.sql(Decisions.class, "hold-sampled").param("application", applicationNo).update();
    }
    return changed == 1;
  }

  /**
   * Approves a batch whose sample is checked; the decisions themselves follow by {@link #decide}.
   *
   * @return false when it is approved already or its sample is not checked
   */
  public static boolean approve(TenantSession session, UUID batch, String officer, Instant at) {
    return session
            .sql(Decisions.class, "approve-batch")
            .param("batch", batch)
            .param("officer", officer)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /**
   * Writes the decisions of an approved batch for applications after a number.
   *
   * @return the last number, and how many were decided; empty when none is left
   */
  public static Optional<Decided> decide(
      TenantSession session, UUID batch, long after, int limit, LocalDate today) {
    Sets.plan(session);
    return session
        .sql(Decisions.class, "decide")
        .param("batch", batch)
        .param("after", after)
        .param("limit", limit)
        .param("today", today)
        .query((row, n) -> new Decided(row.getLong("last"), row.getInt("decided")))
        .optional()
        .filter(decided -> decided.last() > after);
  }

  /** How far {@link #decide} got. */
  public record Decided(long last, int decided) {}

  /** 不支給: refuses one application that waits. */
  public static boolean refuse(
      TenantSession session, long applicationNo, String reason, String officer, LocalDate today) {
    return session
            .sql(Decisions.class, "refuse")
            .param("application", applicationNo)
            .param("reason", reason)
            .param("officer", officer)
            .param("today", today)
            .update()
        == 1;
  }

  /**
   * 取消: a grant ends; nothing of it is deleted. Its application waits for review and is no
   * candidate by itself.
   *
   * @return the amount when it was in force
   */
  public static Optional<Yen> cancel(
      TenantSession session,
      String benefitId,
      int targetNo,
      long decisionNo,
      String reason,
      String officer,
      Instant at) {
    return session
        .sql(Decisions.class, "cancel-decision")
        .param("benefit", benefitId)
        .param("target", targetNo)
        .param("decision", decisionNo)
        .param("reason", reason)
        .param("officer", officer)
        .param("at", Timestamp.from(at))
        .query((row, n) -> Yen.of(row.getLong("amount")))
        .optional();
  }

  /** Every decision about a target, newest first. */
  public static List<DecisionRow> ofTarget(TenantSession session, String benefitId, int targetNo) {
    return session
        .sql(Decisions.class, "decisions-of-target")
        .param("benefit", benefitId)
        .param("target", targetNo)
        .query((row, n) ->
            new DecisionRow(
                row.getLong("decision_no"),
                row.getString("kind"),
                Yen.of(row.getLong("amount")),
                row.getString("reason"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("cancelled_by") != null,
                row.getString("cancel_reason")))
        .list();
  }
}
