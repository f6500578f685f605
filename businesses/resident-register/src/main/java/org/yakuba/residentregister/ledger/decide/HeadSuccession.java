package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.RelationshipCode;

/**
 * 世帯主がいなくなるとき (resident-register §3.0, RES-4-05): nobody left closes the household; the only one
 * left becomes head ex officio; of several, the new head entered with the act, or the head is
 * absent.
 */
final class HeadSuccession {
  private static final Relationship HEAD = Relationship.of(RelationshipCode.HEAD);

  private HeadSuccession() {}

  /** Settles the households that were left. */
  static void settle(Draft draft, Collection<String> left, @Nullable NewHead newHead) {
    var households = new LinkedHashSet<>(left);
    if (newHead != null && !names(draft, households, newHead)) {
      draft.refuse(Code.INVALID_NEW_HEAD, "newHead.personId", newHead.personId());
      return;
    }
    for (var household : households) {
      settle(draft, household, newHead);
    }
  }

  /** Whether the new head is one of those who remain in a household without head. */
  private static boolean names(Draft draft, Set<String> households, NewHead newHead) {
    return households.stream()
        .map(household -> draft.members(household, draft.day()))
        .anyMatch(members -> headless(members) && contains(members, newHead.personId()));
  }

  private static void settle(Draft draft, String household, @Nullable NewHead newHead) {
    var remaining = draft.members(household, draft.day());
    if (headless(remaining)) {
      if (newHead != null && contains(remaining, newHead.personId())) {
        appoint(draft, remaining, newHead.personId(), newHead.relationships(), "newHead.");
      } else if (remaining.size() == 1) {
        exOfficio(draft, remaining.getFirst(), draft.occasion().eventDate(), draft.day());
      }
    }
    for (var day : HouseholdCheck.laterDays(draft, household, draft.day())) {
      var then = draft.members(household, day);
      if (then.size() == 1 && headless(then)) {
        exOfficio(draft, then.getFirst(), UncertainDate.of(day), day);
      }
    }
  }

  /**
   * 世帯主変更 for everybody in the list (事由53): one becomes head, all others must tell how they are
   * related to the new one.
   */
  static void appoint(
      Draft draft,
      List<Sheet> members,
      String newHead,
      Map<String, List<String>> relationships,
      String prefix) {
    var entries = new ArrayList<Sheet>();
    for (var member : members) {
      var relationship =
          member.number().equals(newHead)
              ? HEAD
              : RelationshipCheck.read(
                      draft,
                      prefix + "relationships." + member.number(),
                      relationships.get(member.number()),
                      member.sex())
                  .orElse(null);
      if (relationship != null) {
        entries.add(member.with(member.place().as(relationship)));
      }
    }
    if (!draft.refused()) {
      for (var sheet : entries) {
        enter(draft, sheet, draft.occasion().eventDate(), draft.day(), draft.word());
      }
    }
  }

  private static void exOfficio(Draft draft, Sheet member, UncertainDate date, LocalDate day) {
    var sheet = member.with(member.place().as(HEAD));
    enter(draft, sheet, date, day, Draft.Word.EX_OFFICIO);
  }

  private static void enter(
      Draft draft, Sheet sheet, UncertainDate date, LocalDate day, Draft.Word word) {
    var number = sheet.number();
    var before = draft.at(number, day).orElse(null);
    var blocking =
        draft.chain(number).rows().stream()
            .filter(row -> row.effectiveOn().isAfter(day) && row.sheet().isRegistered())
            .findFirst();
    if (blocking.isPresent()) {
      draft.refuse(Code.EVENT_DATE_BEFORE_LATEST, "eventDate", Objects.toString(date));
      return;
    }
    draft.add(EventReason.HEAD_CHANGE, sheet, date, day, word);
    draft.publish(Change.Kind.HOUSEHOLD_CHANGED, before, sheet);
  }

  private static boolean headless(List<Sheet> members) {
    return !members.isEmpty() && members.stream().noneMatch(sheet -> sheet.place().isHead());
  }

  private static boolean contains(List<Sheet> members, String number) {
    return members.stream().anyMatch(sheet -> sheet.number().equals(number));
  }
}
