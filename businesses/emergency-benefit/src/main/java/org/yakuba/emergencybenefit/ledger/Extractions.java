package org.yakuba.emergencybenefit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.tenancy.TenantSession;

/** 抽出 — which readings of the register were made, and what they found. */
public final class Extractions {

  private Extractions() {}

  /**
   * One extraction.
   *
   * @param readAt 住基の時点; null before the register was read
   * @param persons everybody looked at
   * @param households that are meant
   * @param amount 見込額
   * @param finishedAt null while it runs
   * @param confirmedBy who made targets of it; null while nobody did
   */
  public record Extraction(
      UUID id,
      String benefitId,
      int versionNo,
      String startedBy,
      Instant startedAt,
      @Nullable Instant readAt,
      int persons,
      int households,
      int eligiblePersons,
      Yen amount,
      @Nullable Instant finishedAt,
      @Nullable String confirmedBy) {
    public boolean isFinished() {
      return finishedAt != null;
    }
  }

  /** 除外理由 and how many there are. */
  public record OutcomeCount(String outcome, int persons) {}

  /** A household of the sample that is looked at before approval. */
  public record Sample(
      int serial, String letterId, String householdNumber, int eligiblePersons, Yen amount) {}

  /** Somebody looked at, with the outcome (EMB-2-02). */
  public record PersonOutcome(
      String householdNumber, String addresseeNumber, String name, String outcome, Yen amount) {}

  /** Notes the start. */
  public static UUID start(
      TenantSession session, String benefitId, int versionNo, String officer, Instant at) {
    return session
        .sql(Extractions.class, "insert-extraction")
        .param("benefit", benefitId)
        .param("version", versionNo)
        .param("officer", officer)
        .param("at", Timestamp.from(at))
        .query(UUID.class)
        .single();
  }

  public static Optional<Extraction> find(TenantSession session, UUID id) {
    return session
        .sql(Extractions.class, "extraction")
        .param("extraction", id)
        .query(Extractions::row)
        .optional();
  }

  /** Of one benefit, newest first. */
  public static List<Extraction> list(TenantSession session, String benefitId) {
    return session
        .sql(Extractions.class, "extractions")
        .param("benefit", benefitId)
        .query(Extractions::row)
        .list();
  }

  /**
   * Confirms a finished extraction: it becomes the list of targets.
   *
   * @return false when it is not finished, or another one of the benefit was confirmed
   */
  public static boolean confirm(TenantSession session, UUID id, String officer, Instant at) {
    return session
            .sql(Extractions.class, "confirm-extraction")
            .param("extraction", id)
            .param("officer", officer)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** How many were found how, most first. */
  public static List<OutcomeCount> outcomes(TenantSession session, UUID id) {
    return session
        .sql(Extractions.class, "outcome-counts")
        .param("extraction", id)
        .query((row, n) -> new OutcomeCount(row.getString("outcome"), row.getInt("persons")))
        .list();
  }

  /** Households spread over the whole list. */
  public static List<Sample> samples(TenantSession session, UUID id, int count) {
    return session
        .sql(Extractions.class, "extraction-samples")
        .param("extraction", id)
        .param("count", count)
        .query((row, n) ->
            new Sample(
                row.getInt("serial"),
                row.getString("letter_id"),
                row.getString("household_number"),
                row.getInt("eligible_persons"),
                Yen.of(row.getLong("amount"))))
        .list();
  }

  /** Persons with one outcome, by household; at most so many after a household. */
  public static List<PersonOutcome> persons(
      TenantSession session, UUID id, String outcome, String after, int limit) {
    return session
        .sql(Extractions.class, "persons-by-outcome")
        .param("extraction", id)
        .param("outcome", outcome)
        .param("after", after)
        .param("limit", limit)
        .query((row, n) ->
            new PersonOutcome(
                row.getString("household_number"),
                row.getString("addressee_number"),
                row.getString("name"),
                row.getString("outcome"),
                Yen.of(row.getLong("amount"))))
        .list();
  }

  private static Extraction row(ResultSet row, int index) throws SQLException {
    return new Extraction(
        row.getObject("extraction_id", UUID.class),
        row.getString("benefit_id"),
        row.getInt("version_no"),
        row.getString("started_by"),
        row.getTimestamp("started_at").toInstant(),
        instant(row.getTimestamp("read_at")),
        row.getInt("persons"),
        row.getInt("households"),
        row.getInt("eligible_persons"),
        Yen.of(row.getLong("amount")),
        instant(row.getTimestamp("finished_at")),
        row.getString("confirmed_by"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
