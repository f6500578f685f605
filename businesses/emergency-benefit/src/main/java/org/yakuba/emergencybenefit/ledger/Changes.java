package org.yakuba.emergencybenefit.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 基準日後の異動 — where the register of today differs from what was listed for the base date, and how
 * each benefit wants that treated (EMB-2-07). Compared for a whole benefit at once.
 */
public final class Changes {

  private Changes() {}

  /** What happened to a person of a target. */
  public enum Kind {
    DIED("死亡"),
    LEFT("転出・消除"),
    OTHER_HOUSEHOLD("別の世帯へ"),
    NOT_HEAD("世帯主でなくなった"),
    UNKNOWN("台帳にない");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** How it is treated. */
  public enum Treatment {
    OPEN("確認待ち"),
    KEPT("基準日の世帯のまま"),
    FOLLOWED("新しい世帯主へ");

    private final String label;

    Treatment(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * One change.
   *
   * @param changedOn 消除日 of a removed record
   * @param successor who became the head of the target
   * @param settledBy null while it waits, and where the benefit itself lays the treatment down
   */
  public record Change(
      int targetNo,
      String headName,
      String addresseeNumber,
      Kind kind,
      @Nullable LocalDate changedOn,
      Treatment treatment,
      @Nullable String successor,
      @Nullable String settledBy) {}

  /** How many persons changed in one way and are treated in one. */
  public record Count(Treatment treatment, Kind kind, int persons) {}

  /** What a comparison found and did. */
  public record Compared(int noticed, int followed, int held) {}

  /**
   * Compares every target that is not paid with the register and treats what is new as the benefit
   * lays down: kept, held for an officer, or given to the next head of the household.
   */
  public static Compared compare(
      TenantSession session, Definition definition, String officer, Instant at, LocalDate today) {
    var benefit = definition.benefitId();
    Definitions.lock(session, benefit);
    Sets.plan(session);
    var treatment =
        switch (definition.laterChanges()) {
          case KEEP -> Treatment.KEPT;
          case REVIEW, FOLLOW -> Treatment.OPEN;
        };
    int noticed =
        session
            .sql(Changes.class, "notice-changes")
            .param("benefit", benefit)
            .param("treatment", treatment.name())
            .param("at", Timestamp.from(at))
            .update();
    int followed =
        switch (definition.laterChanges()) {
          case KEEP, REVIEW -> 0;
          case FOLLOW -> follow(session, definition, null, officer, at, today);
        };
    int held = hold(session, benefit);
    session
        .sql(Changes.class, "changes-read")
        .param("benefit", benefit)
        .param("at", Timestamp.from(at))
        .update();
    return new Compared(noticed, followed, held);
  }

  /** Holds candidates of targets with a change that waits; the number of them. */
  static int hold(TenantSession session, String benefitId) {
    return session.sql(Changes.class, "hold-changed").param("benefit", benefitId).update();
  }

  private static int follow(
      TenantSession session,
      Definition definition,
      @Nullable Integer targetNo,
      String officer,
      Instant at,
      LocalDate today) {
    return session
        .sql(Changes.class, "follow-heads")
        .param("benefit", definition.benefitId())
        .param("target", targetNo)
        .param("everyKind", targetNo != null)
        .param("baseDate", definition.baseDate())
        .param("officer", officer)
        .param("at", Timestamp.from(at))
        .param("today", today)
        .update();
  }

  /**
   * 新しい世帯主へ, by an officer: the head of the household today takes the place of the one listed.
   *
   * @return false when the target has applied already, or there is no such head
   */
  public static boolean follow(
      TenantSession session,
      Definition definition,
      int targetNo,
      String officer,
      Instant at,
      LocalDate today) {
    return follow(session, definition, (Integer) targetNo, officer, at, today) > 0;
  }

  /**
   * 基準日の世帯のまま, by an officer: what waited for this only is a candidate again.
   *
   * @return false when nothing waited
   */
  public static boolean keep(
      TenantSession session,
      String benefitId,
      int targetNo,
      String note,
      String officer,
      Instant at) {
    int kept =
        session
            .sql(Changes.class, "keep-changes")
            .param("benefit", benefitId)
            .param("target", targetNo)
            .param("officer", officer)
            .param("at", Timestamp.from(at))
            .update();
    session
        .sql(Changes.class, "release-changed")
        .param("benefit", benefitId)
        .param("target", targetNo)
        .param("note", note)
        .param("officer", officer)
        .param("at", Timestamp.from(at))
        .update();
    return kept > 0;
  }

  /** When the register was last compared; empty when never. */
  public static Optional<Instant> comparedAt(TenantSession session, String benefitId) {
    return session
        .sql(Changes.class, "changes-read-at")
        .param("benefit", benefitId)
        .query((row, n) -> Optional.ofNullable(row.getTimestamp("changes_read_at")))
        .optional()
        .flatMap(found -> found)
        .map(Timestamp::toInstant);
  }

  /**
   * Changes of a benefit, those that wait first.
   *
   * @param targetNo null for all
   */
  public static List<Change> list(
      TenantSession session, String benefitId, @Nullable Integer targetNo, int limit) {
    return session
        .sql(Changes.class, "changes")
        .param("benefit", benefitId)
        .param("target", targetNo)
        .param("limit", limit)
        .query((row, n) ->
            new Change(
                row.getInt("target_no"),
                row.getString("head_name"),
                row.getString("addressee_number"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("changed_on", LocalDate.class),
                Treatment.valueOf(row.getString("treatment")),
                row.getString("successor_number"),
                row.getString("settled_by")))
        .list();
  }

  /** How many changed in which way, those that wait first. */
  public static List<Count> counts(TenantSession session, String benefitId) {
    return session
        .sql(Changes.class, "count-changes")
        .param("benefit", benefitId)
        .query((row, n) ->
            new Count(
                Treatment.valueOf(row.getString("treatment")),
                Kind.valueOf(row.getString("kind")),
                row.getInt("persons")))
        .list();
  }
}
