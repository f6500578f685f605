package org.yakuba.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.SuppressionRule.Decision;
import org.yakuba.platform.disclosure.SuppressionRule.Outcome;
import org.yakuba.platform.disclosure.SuppressionRule.Perpetrator;
import org.yakuba.platform.disclosure.SuppressionRule.Request;

class SuppressionRuleTest {
  private static final DocumentKind COPY = new DocumentKind("RESIDENT_RECORD_COPY", true, true);
  private static final DocumentKind SEAL = new DocumentKind("SEAL_CERTIFICATE", true, false);
  private static final DocumentKind UNTOUCHED = new DocumentKind("HOLIDAY_CALENDAR", false, false);
  private static final Instant NOON = instant("2026-06-01T12:00:00+09:00");
  private static final LocalDate FROM = LocalDate.of(2026, 4, 10);
  private static final LocalDate TO = LocalDate.of(2027, 4, 9);

  @Test
  void an_output_without_a_protected_person_is_allowed() {
    assertThat(decide(COPY, Set.of("2"), Requester.thirdParty(null), List.of()).decision())
        .isEqualTo(Decision.ALLOW);
  }

  @Test
  void a_document_that_is_not_suppressed_is_allowed_even_for_the_perpetrator() {
    assertThat(decide(UNTOUCHED, Set.of("1"), Requester.thirdParty("9"), List.of()).decision())
        .isEqualTo(Decision.ALLOW);
  }

  @Test
  @Proves({"SUP-2-01"})
  void an_output_with_a_protected_person_is_blocked_even_for_the_person_until_it_is_released() {
    var outcome = decide(COPY, Set.of("1", "2"), Requester.self("1"), List.of());
    assertThat(outcome.decision()).isEqualTo(Decision.BLOCK);
    assertThat(outcome.errorCode()).isEqualTo("SUP-E01");
    assertThat(outcome.suppressed()).containsExactly("1");
    assertThat(outcome.effectiveUntil()).isEqualTo(TO);
  }

  @Test
  @Proves({"SUP-2-02"})
  void with_a_release_the_person_and_the_legal_representative_get_everything() {
    assertThat(decide(COPY, Set.of("1"), Requester.self("1"), List.of(release("1"))).decision())
        .isEqualTo(Decision.ALLOW);
    assertThat(
            decide(COPY, Set.of("1"), Requester.legalRepresentative("5"), List.of(release("1")))
                .decision())
        .isEqualTo(Decision.ALLOW);
  }

  @Test
  @Proves({"SUP-2-06"})
  void with_a_release_others_get_the_document_masked_where_it_can_be_masked() {
    var masked = decide(COPY, Set.of("1"), Requester.thirdParty("5"), List.of(release("1")));
    assertThat(masked.decision()).isEqualTo(Decision.ALLOW_MASKED);
    assertThat(masked.masked()).containsExactly("1");
    var sealRelease =
        new TemporaryRelease("r", "1", SEAL.id(), NOON.minusSeconds(60), 30, null, true, null);
    assertThat(
            decide(SEAL, Set.of("1"), Requester.thirdParty("5"), List.of(sealRelease)).decision())
        .isEqualTo(Decision.ALLOW);
  }

  @Test
  void a_self_request_of_somebody_who_is_not_protected_is_a_request_of_another() {
    assertThat(
            decide(COPY, Set.of("1", "2"), Requester.self("2"), List.of(release("1"))).decision())
        .isEqualTo(Decision.ALLOW_MASKED);
  }

  @Test
  @Proves({"SUP-2-07"})
  void the_perpetrator_is_refused_even_with_a_release() {
    var outcome =
        decide(COPY, Set.of("1"), Requester.legalRepresentative("9"), List.of(release("1")));
    assertThat(outcome.decision()).isEqualTo(Decision.BLOCK);
    assertThat(outcome.errorCode()).isEqualTo("SUP-E02");
  }

  @Test
  void every_protected_person_of_the_output_needs_a_release() {
    var both = List.of(flag("1", "a", FROM, TO, true), flag("2", "b", FROM, TO, true));
    var request = new Request(COPY, Set.of("1", "2"), Requester.self("1"), NOON);
    assertThat(SuppressionRule.decide(both, List.of(), List.of(release("1")), request).decision())
        .isEqualTo(Decision.BLOCK);
    var released =
        SuppressionRule.decide(both, List.of(), List.of(release("1"), release("2")), request);
    assertThat(released.decision()).isEqualTo(Decision.ALLOW);
    assertThat(released.usableReleaseIds()).containsExactly("release-1", "release-2");
  }

  @Test
  @Proves({"SUP-2-03"})
  void a_release_ends_by_itself_when_its_minutes_are_over() {
    var at = instant("2026-06-01T12:00:00+09:00");
    var release = new TemporaryRelease("r", "1", COPY.id(), at, 30, null, false, null);
    assertThat(release.usableAt(at)).isTrue();
    assertThat(release.usableAt(at.plusSeconds(30 * 60 - 1))).isTrue();
    assertThat(release.usableAt(at.plusSeconds(30 * 60))).isFalse();
    assertThat(release.usableAt(at.minusSeconds(1))).isFalse();
  }

  @Test
  @Proves({"SUP-2-04", "SUP-2-05"})
  void a_release_ends_with_its_first_use_or_when_it_is_taken_back() {
    var used =
        new TemporaryRelease("r", "1", COPY.id(), NOON, 30, null, true, NOON.plusSeconds(60));
    assertThat(used.usableAt(NOON.plusSeconds(60))).isTrue();
    assertThat(used.usableAt(NOON.plusSeconds(61))).isFalse();
    var restored =
        new TemporaryRelease("r", "1", COPY.id(), NOON, 30, NOON.plusSeconds(120), false, null);
    assertThat(restored.usableAt(NOON.plusSeconds(119))).isTrue();
    assertThat(restored.usableAt(NOON.plusSeconds(120))).isFalse();
  }

  @Test
  @Proves({"SUP-2-10"})
  void a_release_without_an_end_cannot_be_made() {
    assertThatThrownBy(() -> new TemporaryRelease("r", "1", COPY.id(), NOON, 0, null, true, null))
        .hasMessageContaining("SUP-E08");
    assertThatThrownBy(
            () -> new TemporaryRelease("r", "1", COPY.id(), NOON, 1441, null, true, null))
        .hasMessageContaining("SUP-E08");
  }

  @Test
  void the_day_is_the_day_in_japan_whatever_the_offset() {
    var flags = List.of(flag("1", "a", FROM, TO, false));
    var lastSecond = instant("2027-04-09T14:59:59Z");
    assertThat(at(flags, lastSecond).suppressed()).containsExactly("1");
    assertThat(at(flags, lastSecond.plusSeconds(1)).suppressed()).isEmpty();
  }

  @Test
  void only_the_newest_begun_version_of_an_application_is_kept_open() {
    var provisional = flag("1", "a", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 9), true);
    var decided = flag("1", "a", FROM, TO, false);
    assertThat(at(List.of(provisional, decided), instant("2026-03-01T00:00:00+09:00")).suppressed())
        .containsExactly("1");
    assertThat(at(List.of(provisional, decided), instant("2027-04-10T00:00:00+09:00")).suppressed())
        .isEmpty();
    var gap = flag("1", "a", LocalDate.of(2026, 5, 1), TO, false);
    assertThat(at(List.of(provisional, gap), instant("2026-04-20T00:00:00+09:00")).suppressed())
        .containsExactly("1");
  }

  @Test
  void applications_are_independent_and_one_in_force_is_enough() {
    var ended = flag("1", "a", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), false);
    var other = flag("1", "b", FROM, TO, false);
    assertThat(at(List.of(ended, other), NOON).suppressed()).containsExactly("1");
  }

  @Test
  void a_person_kept_only_by_an_open_end_is_reported_as_expired() {
    var open = flag("1", "a", LocalDate.of(2025, 4, 10), LocalDate.of(2026, 4, 9), true);
    assertThat(at(List.of(open), NOON).expired()).containsExactly("1");
    assertThat(at(List.of(open, flag("1", "b", FROM, TO, true)), NOON).expired()).isEmpty();
  }

  @Property(tries = 400)
  void nobody_but_the_person_ever_gets_an_unmasked_copy_of_a_protected_person(
      @ForAll @IntRange(min = 0, max = 4) int type,
      @ForAll @IntRange(min = 1, max = 9) int requester,
      @ForAll @IntRange(min = 0, max = 3) int released,
      @ForAll @IntRange(min = -400, max = 800) int days) {
    var flags =
        List.of(
            flag("1", "a", FROM, TO, days % 2 == 0), flag("2", "b", FROM.plusDays(30), TO, false));
    var number = Integer.toString(requester);
    var who = new Requester(Requester.Type.values()[type], number, false);
    var at = NOON.plusSeconds(days * 86_400L);
    var releases = new ArrayList<TemporaryRelease>();
    for (var subject : List.of("1", "2")) {
      if ((released & Integer.parseInt(subject)) != 0) {
        releases.add(
            new TemporaryRelease("r" + subject, subject, COPY.id(), at, 30, null, false, null));
      }
    }
    var request = new Request(COPY, Set.of("1", "2", "3"), who, at);
    var outcome =
        SuppressionRule.decide(flags, List.of(new Perpetrator("1", "9")), releases, request);

    var self = who.type() == Requester.Type.SELF && outcome.suppressed().contains(number);
    var representative = who.type() == Requester.Type.LEGAL_REPRESENTATIVE;
    if (!outcome.suppressed().isEmpty() && outcome.decision() == Decision.ALLOW) {
      assertThat(self || representative).isTrue();
      var releasedFor =
          releases.stream().map(TemporaryRelease::addresseeNumber).collect(Collectors.toSet());
      assertThat(releasedFor).containsAll(outcome.suppressed());
    }
    if (outcome.suppressed().contains("1") && number.equals("9")) {
      assertThat(outcome.errorCode()).isEqualTo("SUP-E02");
    }
  }

  private static Outcome decide(
      DocumentKind document,
      Set<String> numbers,
      Requester requester,
      List<TemporaryRelease> releases) {
    return SuppressionRule.decide(
        List.of(flag("1", "a", FROM, TO, true)),
        List.of(new Perpetrator("1", "9")),
        releases,
        new Request(document, numbers, requester, NOON));
  }

  private static Outcome at(List<SuppressionFlag> flags, Instant at) {
    return SuppressionRule.decide(
        flags, List.of(), List.of(), new Request(COPY, Set.of("1"), Requester.self("1"), at));
  }

  private static TemporaryRelease release(String number) {
    return new TemporaryRelease(
        "release-" + number, number, COPY.id(), NOON.minusSeconds(60), 30, null, true, null);
  }

  private static SuppressionFlag flag(
      String number, String key, LocalDate from, LocalDate to, boolean openEnded) {
    return new SuppressionFlag(
        number,
        key,
        ProtectionRole.SUBJECT,
        MeasureKind.DECIDED,
        from,
        to,
        openEnded,
        null,
        Set.of(ProtectedScope.CURRENT_ADDRESS));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
