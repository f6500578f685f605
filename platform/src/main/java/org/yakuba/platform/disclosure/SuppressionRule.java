package org.yakuba.platform.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 抑止の判定 — may this output be made (suppression §4.1, §10). Pure: the same facts always give the
 * same answer.
 */
public final class SuppressionRule {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private SuppressionRule() {}

  /** 相手方: a person to whom the whereabouts of the subject must not become known. */
  public record Perpetrator(String subjectAddresseeNumber, String addresseeNumber) {}

  /**
   * What is asked for.
   *
   * @param addresseeNumbers everybody whose data the output contains
   */
  public record Request(
      DocumentKind document, Set<String> addresseeNumbers, Requester requester, Instant at) {
    public Request {
      addresseeNumbers = Set.copyOf(addresseeNumbers);
    }

    /** The day by Japanese time, whatever the offset of the instant. */
    public LocalDate day() {
      return LocalDate.ofInstant(at, JAPAN);
    }
  }

  /** 判定. */
  public enum Decision {
    ALLOW,
    BLOCK,
    ALLOW_MASKED
  }

  /**
   * The answer (§10).
   *
   * @param errorCode when blocked
   * @param suppressed protected persons in the output
   * @param masked those whose items become {@code 記載省略}
   * @param usableReleaseIds releases that can be used for the protected persons of the output
   * @param effectiveUntil latest end of the measures in force, null when there is none
   * @param expired protected persons all of whose measures are past their end and only kept open
   */
  public record Outcome(
      Decision decision,
      @Nullable String errorCode,
      SortedSet<String> suppressed,
      SortedSet<String> masked,
      SortedSet<String> usableReleaseIds,
      @Nullable LocalDate effectiveUntil,
      SortedSet<String> expired) {}

  public static Outcome decide(
      Collection<SuppressionFlag> flags,
      Collection<Perpetrator> perpetrators,
      Collection<TemporaryRelease> releases,
      Request request) {
    var day = request.day();
    var concerned =
        flags.stream()
            .filter(flag -> request.addresseeNumbers().contains(flag.addresseeNumber()))
            .toList();
    var inForce = SuppressionPeriods.inForce(concerned, day);
    var suppressed =
        inForce.stream()
            .map(SuppressionFlag::addresseeNumber)
            .collect(Collectors.toCollection(TreeSet::new));
    var usable =
        releases.stream()
            .filter(release -> suppressed.contains(release.addresseeNumber()))
            .filter(release -> release.documentType().equals(request.document().id()))
            .filter(release -> release.usableAt(request.at()))
            .toList();
    var until =
        inForce.stream().map(SuppressionFlag::validTo).max(LocalDate::compareTo).orElse(null);
    var verdict = verdict(request, suppressed, perpetrators, usable);
    return new Outcome(
        verdict.decision(),
        verdict.errorCode(),
        suppressed,
        verdict.decision() == Decision.ALLOW_MASKED ? suppressed : new TreeSet<>(),
        usable.stream()
            .map(TemporaryRelease::releaseId)
            .collect(Collectors.toCollection(TreeSet::new)),
        until,
        expired(inForce, day));
  }

  private record Verdict(Decision decision, @Nullable String errorCode) {
    static final Verdict ALLOW = new Verdict(Decision.ALLOW, null);
  }

  /** The rows of §4.1; row 7 comes before rows 3 to 6. */
  private static Verdict verdict(
      Request request,
      Set<String> suppressed,
      Collection<Perpetrator> perpetrators,
      List<TemporaryRelease> usable) {
    if (suppressed.isEmpty() || !request.document().suppressed()) {
      return Verdict.ALLOW;
    }
    if (isPerpetrator(request.requester(), suppressed, perpetrators)) {
      return new Verdict(Decision.BLOCK, "SUP-E02");
    }
    var released =
        usable.stream().map(TemporaryRelease::addresseeNumber).collect(Collectors.toSet());
    if (!released.containsAll(suppressed)) {
      return new Verdict(Decision.BLOCK, "SUP-E01");
    }
    if (countsAsSelf(request.requester(), suppressed) || !request.document().maskable()) {
      return Verdict.ALLOW;
    }
    return new Verdict(Decision.ALLOW_MASKED, null);
  }

  private static boolean isPerpetrator(
      Requester requester, Set<String> suppressed, Collection<Perpetrator> perpetrators) {
    return requester.addresseeNumber() != null
        && perpetrators.stream()
            .anyMatch(perpetrator ->
                suppressed.contains(perpetrator.subjectAddresseeNumber())
                    && perpetrator.addresseeNumber().equals(requester.addresseeNumber()));
  }

  /**
   * 本人: one of the protected persons counts for all of them; a legal representative counts as the
   * person.
   */
  private static boolean countsAsSelf(Requester requester, Set<String> suppressed) {
    return switch (requester.type()) {
      case SELF ->
          requester.addresseeNumber() != null && suppressed.contains(requester.addresseeNumber());
      case LEGAL_REPRESENTATIVE -> true;
      case THIRD_PARTY, PUBLIC, INTERNAL -> false;
    };
  }

  private static SortedSet<String> expired(List<SuppressionFlag> inForce, LocalDate day) {
    return inForce.stream()
        .collect(Collectors.groupingBy(SuppressionFlag::addresseeNumber))
        .entrySet()
        .stream()
        .filter(person -> person.getValue().stream().allMatch(flag -> day.isAfter(flag.validTo())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
