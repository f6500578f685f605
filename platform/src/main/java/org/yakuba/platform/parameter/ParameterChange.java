package org.yakuba.platform.parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change on its way: entered, tried out, decided.
 *
 * @param to last day; null when the value holds until the next one begins
 * @param value null is the empty value
 * @param trial null until it was tried out
 */
public record ParameterChange(
    UUID id,
    String business,
    String parameterId,
    @Nullable String value,
    LocalDate from,
    @Nullable LocalDate to,
    String legalBasis,
    String reason,
    Instant proposedAt,
    String proposedBy,
    @Nullable TrialResult trial,
    State state,
    @Nullable Decision decision,
    @Nullable Decision cancellation) {

  /** Where a change stands. */
  public enum State {
    OPEN("承認待ち"),
    APPROVED("承認済"),
    RETURNED("差戻し"),
    WITHDRAWN("取下げ"),
    CANCELLED("適用前に取消");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Japanese word shown on screens. */
    public String label() {
      return label;
    }
  }

  /**
   * The last trial.
   *
   * @param base fingerprint of the values it started from: when others were approved since, it says
   *     nothing any more
   */
  public record TrialResult(
      ParameterEffect.Trial figures, String base, Instant at, String officerId) {}

  /** Who decided, when, and what they noted. */
  public record Decision(Instant at, String officerId, String note) {}

  /** What was entered. */
  public ChangeDraft draft() {
    return new ChangeDraft(parameterId, value, from, to, legalBasis, reason);
  }
}
