package org.yakuba.residentregister.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yakuba.residentregister.rules.CertificateRule.Omission;
import org.yakuba.residentregister.rules.CertificateRule.Protection;
import org.yakuba.residentregister.rules.CertificateRule.Refusal;
import org.yakuba.residentregister.rules.CertificateRule.Request;
import org.yakuba.residentregister.rules.CertificateRule.Standing;
import org.yakuba.residentregister.rules.CertificateRule.Subject;

class CertificateRuleTest {
  private static final Subject RESIDENT = new Subject(Standing.RESIDENT, Protection.NONE);
  private static final Subject REMOVED = new Subject(Standing.REMOVED, Protection.NONE);
  private static final Subject UNKNOWN = new Subject(Standing.UNKNOWN, Protection.NONE);

  @Test
  void reasons_are_told_in_the_order_of_the_rulebook() {
    var protectedOne = new Subject(Standing.RESIDENT, Protection.IN_FORCE);
    assertThat(refusal(List.of(protectedOne, REMOVED, UNKNOWN)))
        .isEqualTo(Refusal.PERSON_NOT_FOUND);
    assertThat(refusal(List.of(protectedOne, REMOVED))).isEqualTo(Refusal.NOT_RESIDENT);
    assertThat(refusal(List.of(protectedOne))).isEqualTo(Refusal.SUPPRESSED);
    assertThat(refusal(List.of(RESIDENT))).isEqualTo(Refusal.CHANNEL_NOT_PERMITTED);
  }

  @Test
  void nobody_is_not_a_certificate() {
    assertThat(decide(CertificateKind.RESIDENT_RECORD, List.of()))
        .isEqualTo(Refusal.PERSON_NOT_FOUND);
  }

  @Test
  void residents_and_removed_never_stand_on_one_copy() {
    var mixed = List.of(RESIDENT, REMOVED);
    assertThat(decide(CertificateKind.RESIDENT_RECORD, mixed)).isEqualTo(Refusal.NOT_RESIDENT);
    assertThat(decide(CertificateKind.REMOVED_RECORD, mixed)).isEqualTo(Refusal.NOT_REMOVED);
    assertThat(decide(CertificateKind.REMOVED_RECORD, List.of(REMOVED))).isNull();
  }

  @Test
  void somebody_about_to_move_out_gets_a_copy_without_the_move_out() {
    var leaving = new Subject(Standing.LEAVING, Protection.NONE);
    var answer =
        CertificateRule.decide(
            request(
                List.of(RESIDENT, leaving),
                CertificateRequester.SELF,
                CertificateChannel.COUNTER,
                Set.of()));
    assertThat(answer.allowed()).isTrue();
    assertThat(answer.omitted()).containsExactly(Omission.MOVE_OUT_ENTRY);
    assertThat(decide(CertificateKind.REMOVED_RECORD, List.of(leaving)))
        .isEqualTo(Refusal.NOT_REMOVED);
  }

  @ParameterizedTest
  @EnumSource(CertificateChannel.class)
  void a_temporary_release_counts_at_the_counter_only(CertificateChannel channel) {
    var released = List.of(new Subject(Standing.RESIDENT, Protection.RELEASED));
    var refusal = refusal(released, CertificateRequester.SELF, channel, Set.of());
    if (channel == CertificateChannel.COUNTER) {
      assertThat(refusal).isNull();
    } else {
      assertThat(refusal).isEqualTo(Refusal.SUPPRESSED);
    }
  }

  @ParameterizedTest
  @EnumSource(CertificateRequester.class)
  void numbers_are_not_for_third_parties_and_public_agencies(CertificateRequester requester) {
    for (var number : List.of(CertificateItem.INDIVIDUAL_NUMBER, CertificateItem.RESIDENT_CODE)) {
      var refusal =
          refusal(List.of(RESIDENT), requester, CertificateChannel.COUNTER, Set.of(number));
      switch (requester) {
        case SELF, SAME_HOUSEHOLD, AGENT -> assertThat(refusal).isNull();
        case PUBLIC_AGENCY, THIRD_PARTY, SPECIFIED_PROFESSIONAL ->
            assertThat(refusal).isEqualTo(Refusal.ITEM_NOT_PERMITTED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CertificateRequester.class)
  void relationship_and_domicile_are_left_to_the_clerks_examination(
      CertificateRequester requester) {
    assertThat(
            refusal(
                List.of(RESIDENT),
                requester,
                CertificateChannel.POSTAL,
                Set.of(CertificateItem.RELATIONSHIP, CertificateItem.REGISTERED_DOMICILE)))
        .isNull();
  }

  @ParameterizedTest
  @EnumSource(CertificateRequester.class)
  void machines_and_other_town_halls_serve_the_household_only(CertificateRequester requester) {
    for (var channel : List.of(CertificateChannel.CONVENIENCE, CertificateChannel.WIDE_AREA)) {
      var refusal = refusal(List.of(RESIDENT), requester, channel, Set.of());
      switch (requester) {
        case SELF, SAME_HOUSEHOLD -> assertThat(refusal).isNull();
        case AGENT, PUBLIC_AGENCY, THIRD_PARTY, SPECIFIED_PROFESSIONAL ->
            assertThat(refusal).isEqualTo(Refusal.CHANNEL_NOT_PERMITTED);
      }
    }
  }

  @Test
  void removed_records_are_issued_by_the_town_hall_only() {
    for (var channel : List.of(CertificateChannel.CONVENIENCE, CertificateChannel.WIDE_AREA)) {
      assertThat(
              CertificateRule.decide(
                      new Request(
                          CertificateKind.REMOVED_RECORD,
                          List.of(REMOVED),
                          CertificateRequester.SELF,
                          channel,
                          Set.of()))
                  .refusal())
          .isEqualTo(Refusal.CHANNEL_NOT_PERMITTED);
    }
  }

  @Test
  void another_town_hall_never_prints_the_domicile_and_a_machine_never_the_resident_code() {
    assertThat(
            refusal(
                List.of(RESIDENT),
                CertificateRequester.SELF,
                CertificateChannel.WIDE_AREA,
                Set.of(CertificateItem.REGISTERED_DOMICILE)))
        .isEqualTo(Refusal.ITEM_NOT_PERMITTED);
    assertThat(
            refusal(
                List.of(RESIDENT),
                CertificateRequester.SELF,
                CertificateChannel.CONVENIENCE,
                Set.of(CertificateItem.RESIDENT_CODE)))
        .isEqualTo(Refusal.ITEM_NOT_PERMITTED);
    assertThat(
            refusal(
                List.of(RESIDENT),
                CertificateRequester.SELF,
                CertificateChannel.WIDE_AREA,
                Set.of(CertificateItem.RESIDENT_CODE)))
        .isNull();
  }

  private static @Nullable Refusal decide(CertificateKind kind, List<Subject> subjects) {
    return CertificateRule.decide(
            new Request(
                kind, subjects, CertificateRequester.SELF, CertificateChannel.COUNTER, Set.of()))
        .refusal();
  }

  /** Everything is wrong with this request but the persons. */
  private static @Nullable Refusal refusal(List<Subject> subjects) {
    return refusal(
        subjects,
        CertificateRequester.THIRD_PARTY,
        CertificateChannel.CONVENIENCE,
        Set.of(CertificateItem.RESIDENT_CODE));
  }

  private static @Nullable Refusal refusal(
      List<Subject> subjects,
      CertificateRequester requester,
      CertificateChannel channel,
      Set<CertificateItem> include) {
    return CertificateRule.decide(request(subjects, requester, channel, include)).refusal();
  }

  private static Request request(
      List<Subject> subjects,
      CertificateRequester requester,
      CertificateChannel channel,
      Set<CertificateItem> include) {
    return new Request(CertificateKind.RESIDENT_RECORD, subjects, requester, channel, include);
  }
}
