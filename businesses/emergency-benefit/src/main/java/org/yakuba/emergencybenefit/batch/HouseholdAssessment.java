package org.yakuba.emergencybenefit.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.rules.Benefit;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.emergencybenefit.rules.Household;
import org.yakuba.emergencybenefit.rules.Resident;
import org.yakuba.emergencybenefit.rules.Targeting;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.jobs.JobFailure;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Lets the rules decide about some households. Protected persons who live in somebody else's
 * household on paper are a household of their own (emergency-benefit §5, EMB-6-03): they get a
 * letter of their own, and the head's letter does not name them.
 */
final class HouseholdAssessment {
  /** Ends the number of the household that protected members are. */
  static final String APART = "-P";

  private static final DocumentKind LIST = new DocumentKind("emergency-benefit.list", true, false);

  private final Benefit benefit;
  private final AssessedHouseholds result;

  HouseholdAssessment(Definition definition, int firstSerial) {
    this.benefit = definition.benefit();
    this.result = new AssessedHouseholds(firstSerial);
  }

  AssessedHouseholds assess(TenantSession session, List<ExtractedPerson> rows, Instant at) {
    var protectedPersons = protectedAmong(session, rows, at);
    var households = new LinkedHashMap<String, List<ExtractedPerson>>();
    for (var row : rows) {
      households.computeIfAbsent(row.householdNumber(), key -> new ArrayList<>()).add(row);
    }
    households.forEach((number, members) -> split(number, members, protectedPersons));
    return result;
  }

  private static Set<String> protectedAmong(
      TenantSession session, List<ExtractedPerson> rows, Instant at) {
    var decision =
        Disclosure.decide(
            session,
            LIST,
            rows.stream().map(ExtractedPerson::addresseeNumber).toList(),
            Requester.publicBody(),
            Channel.EXPORT,
            at);
    if (!decision.known()) {
      throw new JobFailure("SUP-E03", "支援措置を照会できないため、抽出を中止しました");
    }
    return decision.suppressed();
  }

  private void split(String number, List<ExtractedPerson> members, Set<String> protectedPersons) {
    var head = headOf(members);
    if (head == null) {
      members.forEach(person -> result.outcome(number, person, "NO_HEAD", 0));
      return;
    }
    var apart =
        protectedPersons.contains(head.addresseeNumber())
            ? List.<ExtractedPerson>of()
            : members.stream()
                .filter(member -> protectedPersons.contains(member.addresseeNumber()))
                .toList();
    var rest = members.stream().filter(member -> !apart.contains(member)).toList();
    household(number, rest, head);
    if (!apart.isEmpty()) {
      household(number + APART, apart, eldest(apart));
    }
  }

  /** The head among those still registered, else whoever was head when removed; null for none. */
  private static @Nullable ExtractedPerson headOf(List<ExtractedPerson> members) {
    return members.stream()
        .filter(ExtractedPerson::head)
        .min(
            Comparator.comparing(ExtractedPerson::residentStatus)
                .thenComparing(ExtractedPerson::addresseeNumber))
        .orElse(null);
  }

  private static ExtractedPerson eldest(List<ExtractedPerson> members) {
    return members.stream()
        .min(
            Comparator.comparing((ExtractedPerson member) ->
                    member.birthDate() == null ? LocalDate.MAX : member.birthDate())
                .thenComparing(ExtractedPerson::addresseeNumber))
        .orElseThrow();
  }

  private void household(String number, List<ExtractedPerson> members, ExtractedPerson head) {
    var residents = new LinkedHashMap<String, Resident>();
    members.forEach(member ->
        residents.put(member.addresseeNumber(), member.resident(number, member.equals(head))));
    var household = new Household(number, List.copyOf(residents.values()));
    var excluded = new LinkedHashMap<String, String>();
    for (var member : members) {
      var resident = Objects.requireNonNull(residents.get(member.addresseeNumber()));
      if (!resident.isResidentOn(benefit.baseDate())) {
        excluded.put(member.addresseeNumber(), "NOT_RESIDENT");
      } else if (member.otherBenefit()) {
        excluded.put(member.addresseeNumber(), "OTHER_BENEFIT");
      }
    }
    var eligible =
        Targeting.eligible(benefit, household).stream()
            .filter(person -> !excluded.containsKey(person.personId()))
            .toList();
    boolean meant = Targeting.isMeant(benefit, household, eligible);
    if (meant) {
      result.target(Targeting.target(benefit, household, eligible, result.nextSerial()), head);
    }
    for (var member : members) {
      var resident = Objects.requireNonNull(residents.get(member.addresseeNumber()));
      boolean holds = eligible.contains(resident);
      var outcome =
          holds
              ? (meant ? "ELIGIBLE" : "HOUSEHOLD_RULE")
              : excluded.getOrDefault(member.addresseeNumber(), "CONDITION");
      result.outcome(number, member, outcome, holds && meant ? shareOf(resident) : 0);
    }
  }

  /** What a person adds to the amount; nothing when the household gets one amount. */
  private long shareOf(Resident person) {
    return benefit.unit() == Unit.PERSON ? benefit.amountOf(person).amount() : 0;
  }
}
