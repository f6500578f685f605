package org.yakuba.childallowance.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 副本の作成 (CHA-7-04): whoever's payment information changed gets a new version, of all in one
 * statement, and it goes out with the next round.
 */
public final class InformationCopies {
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public InformationCopies(Clock clock) {
    this.clock = clock;
  }

  /** How many items of a kind stand where. */
  public record Count(String kind, String state, long count) {}

  /** A copy whose last version was refused. */
  public record Refused(
      String certification,
      String addresseeNumber,
      String dataSet,
      int version,
      @Nullable String errorCode,
      Instant respondedAt) {}

  /**
   * Makes what is new.
   *
   * @param officer who asked for it; {@code system} for the nightly run
   * @param again whether what was refused is told again
   * @return copies made; empty when nobody knows who is protected, and nothing may leave
   */
  public Optional<Integer> make(TenantSession session, String officer, boolean again) {
    session.sql(InformationCopies.class, "lock-copies").query(row -> {});
    if (!session.sql(InformationCopies.class, "may-tell").query(Boolean.class).single()) {
      return Optional.empty();
    }
    var at = Timestamp.from(clock.instant());
    int made =
        session
            .sql(InformationCopies.class, "make-copies")
            .param("today", LocalDate.now(clock))
            .param("again", again)
            .param("officer", officer)
            .param("at", at)
            .update();
    session
        .sql(InformationCopies.class, "record-run")
        .param("at", at)
        .param("officer", officer)
        .param("copies", made)
        .update();
    return Optional.of(made);
  }

  /** When copies were made last; null when they never were. */
  public @Nullable Instant lastMade(TenantSession session) {
    return session
        .sql(InformationCopies.class, "last-run")
        .query((row, index) -> Optional.ofNullable(row.getTimestamp("made_at")))
        .single()
        .map(Timestamp::toInstant)
        .orElse(null);
  }

  List<Count> counts(TenantSession session) {
    return session
        .sql(InformationCopies.class, "counts")
        .query((row, index) ->
            new Count(row.getString("kind"), row.getString("state"), row.getLong("row_count")))
        .list();
  }

  List<Refused> refused(TenantSession session) {
    return session
        .sql(InformationCopies.class, "refused")
        .query((row, index) ->
            new Refused(
                row.getString("certification_number"),
                row.getString("addressee_number"),
                row.getString("data_set"),
                row.getInt("version"),
                row.getString("error_code"),
                row.getTimestamp("responded_at").toInstant()))
        .list();
  }

  /** Protected recipients whose copies wait for their restriction. */
  long held(TenantSession session) {
    return session
        .sql(InformationCopies.class, "held")
        .param("today", LocalDate.now(clock))
        .query(Long.class)
        .single();
  }
}
