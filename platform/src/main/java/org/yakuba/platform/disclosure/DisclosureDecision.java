package org.yakuba.platform.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.disclosure.SuppressionRule.Decision;
import org.yakuba.platform.disclosure.SuppressionRule.Outcome;

/**
 * The decision about one output; the only thing that opens {@link Guarded} values. About a person
 * it was not asked for it knows nothing, and blocks.
 */
public final class DisclosureDecision {
  private final Set<String> subjects;
  private final Map<String, List<SuppressionFlag>> inForce;
  private final @Nullable Outcome outcome;
  private final boolean opensForOfficer;
  private final Set<String> warned;

  DisclosureDecision(
      Set<String> subjects,
      Map<String, List<SuppressionFlag>> inForce,
      @Nullable Outcome outcome,
      boolean opensForOfficer,
      Set<String> warned) {
    this.subjects = subjects;
    this.inForce = inForce;
    this.outcome = outcome;
    this.opensForOfficer = opensForOfficer;
    this.warned = warned;
  }

  /** 赤帯の警告 for officers who may know (suppression §4.3). */
  public record Banner(ProtectionRole role, MeasureKind kind, LocalDate validTo, boolean expired) {
    /** The text of the banner. */
    public String text() {
      return expired
          ? role.label() + "。予定終期を過ぎています。終了処理または延長を確認してください"
          : role.label() + "。住所等が相手方に伝わらないように扱ってください";
    }
  }

  /**
   * Whether anything is known at all; false means that the flags could not be read and everything
   * is blocked.
   */
  public boolean known() {
    return outcome != null;
  }

  /** ALLOW, BLOCK or ALLOW_MASKED for the output as a whole (suppression §4.1). */
  public Decision decision() {
    return outcome == null ? Decision.BLOCK : outcome.decision();
  }

  /** {@code SUP-E01}..{@code SUP-E03} when the output as a whole is blocked. */
  public Optional<String> errorCode() {
    return outcome == null ? Optional.of("SUP-E03") : Optional.ofNullable(outcome.errorCode());
  }

  /** The protected persons of the output; for entitled eyes only. */
  public Set<String> suppressed() {
    return outcome == null ? subjects : outcome.suppressed();
  }

  /** Opens {@code value} of one person, or says why not. */
  public <T> Disclosed<T> reveal(Guarded<T> value, String addresseeNumber) {
    return revealShared(value, List.of(addresseeNumber));
  }

  /**
   * Opens a value that several persons share, such as the address of a household: a protected one
   * among them protects it for all, because it could be guessed (suppression §5).
   */
  public <T> Disclosed<T> revealShared(Guarded<T> value, Collection<String> addresseeNumbers) {
    if (outcome == null || !subjects.containsAll(addresseeNumbers)) {
      return new Disclosed.Blocked<>("SUP-E03");
    }
    var touched = addresseeNumbers.stream().anyMatch(number -> protects(number, value.scope()));
    if (!touched || opensForOfficer) {
      return new Disclosed.Open<>(value.value());
    }
    return switch (outcome.decision()) {
      case ALLOW -> new Disclosed.Open<>(value.value());
      case ALLOW_MASKED -> new Disclosed.Blocked<>("SUP-E01");
      case BLOCK ->
          new Disclosed.Blocked<>(outcome.errorCode() == null ? "SUP-E01" : outcome.errorCode());
    };
  }

  /**
   * The banner of one person; empty for officers without the privilege, so that its absence reveals
   * nothing.
   */
  public Optional<Banner> banner(String addresseeNumber) {
    if (!opensForOfficer || !warned.contains(addresseeNumber) || outcome == null) {
      return Optional.empty();
    }
    var flags = inForce.getOrDefault(addresseeNumber, List.of());
    return flags.stream()
        .max((a, b) -> a.validTo().compareTo(b.validTo()))
        .map(flag ->
            new Banner(
                flag.role(),
                flag.kind(),
                flag.validTo(),
                outcome.expired().contains(addresseeNumber)));
  }

  /**
   * A masked document hides only the scopes of the measure; where everything is blocked, every
   * scope is.
   */
  private boolean protects(String addresseeNumber, ProtectedScope scope) {
    var flags = inForce.getOrDefault(addresseeNumber, List.of());
    if (flags.isEmpty()) {
      return false;
    }
    return outcome == null
        || outcome.decision() != Decision.ALLOW_MASKED
        || flags.stream().anyMatch(flag -> flag.scopes().contains(scope));
  }
}
