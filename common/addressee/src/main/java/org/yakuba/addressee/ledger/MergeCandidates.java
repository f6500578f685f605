package org.yakuba.addressee.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.addressee.rules.EntityType;
import org.yakuba.addressee.rules.Likeness;
import org.yakuba.addressee.rules.MergeScore;
import org.yakuba.addressee.rules.MergeThresholds;
import org.yakuba.characters.VariantFolding;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.kernel.name.NameKey;
import org.yakuba.platform.disclosure.Disclosed;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Who may be the same person as an addressee (function ADR-1-14). Compares with everybody who
 * shares name, reading or date of birth, past states included. What may not be disclosed to the
 * officer is not compared either: a match would tell it.
 */
public final class MergeCandidates {

  /**
   * One candidate.
   *
   * @param score why
   */
  public record Candidate(Addressee addressee, MergeScore score, MergeScore.Strength strength) {}

  private static final int MOST_COMPARED = 300;

  private final AddresseeSearch search;

  public MergeCandidates(AddresseeSearch search) {
    this.search = search;
  }

  /**
   * The candidates that reach the thresholds, most points first.
   *
   * @param disclose decides what of these numbers may be disclosed
   */
  public List<Candidate> of(
      TenantSession session,
      Addressee person,
      String business,
      MergeThresholds thresholds,
      Function<Set<String>, DisclosureDecision> disclose) {
    var compared = new LinkedHashMap<String, Addressee>();
    add(compared, search.byKana(session, person.nameKana(), business, MOST_COMPARED));
    add(compared, search.byName(session, person.name(), business, MOST_COMPARED));
    person
        .exactBirthDate()
        .ifPresent(day -> add(compared, search.byBirthDate(session, day, business, MOST_COMPARED)));
    compared.values().removeIf(other -> other.representative().equals(person.representative()));
    if (compared.isEmpty()) {
      return List.of();
    }
    var all = new HashSet<>(compared.keySet());
    all.add(person.number());
    var decision = disclose.apply(all);
    var histories = histories(session, all);
    var self = likeness(person, histories, decision);
    var found = new ArrayList<Candidate>();
    for (var other : compared.values()) {
      var score = MergeScore.of(self, likeness(other, histories, decision));
      var strength = score.classify(thresholds);
      if (strength != MergeScore.Strength.NONE) {
        found.add(new Candidate(other, score, strength));
      }
    }
    found.sort(
        Comparator.comparingInt((Candidate candidate) -> -candidate.score().points())
            .thenComparing(candidate -> candidate.addressee().number()));
    return found;
  }

  private static void add(Map<String, Addressee> compared, List<Addressee> found) {
    found.forEach(addressee -> compared.putIfAbsent(addressee.number(), addressee));
  }

  private static Map<String, List<Addressee>> histories(
      TenantSession session, Set<String> numbers) {
    return session
        .sql(MergeCandidates.class, "histories")
        .param("tenant", session.tenant().value())
        .param("numbers", numbers)
        .query(AddresseeRows.MAPPER)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Addressee::number, TreeMap::new, Collectors.toList()));
  }

  private static Likeness likeness(
      Addressee present, Map<String, List<Addressee>> histories, DisclosureDecision decision) {
    var former =
        histories.getOrDefault(present.number(), List.of()).stream()
            .filter(state -> state.historyNo() < present.historyNo())
            .toList();
    var address = open(present.address(), present.number(), decision);
    var phone = open(present.phone(), present.number(), decision);
    return new Likeness(
        KanaKey.of(present.nameKana()),
        nameKeys(present),
        present.entityType() == EntityType.INDIVIDUAL
            ? present.exactBirthDate().orElse(null)
            : null,
        present.sex(),
        address == null ? "" : address.townCode(),
        address == null ? "" : key(address.text()),
        phone == null ? "" : phone.replaceAll("[^0-9]", ""),
        former.stream().map(state -> KanaKey.of(state.nameKana())).collect(Collectors.toSet()),
        former.stream().flatMap(state -> nameKeys(state).stream()).collect(Collectors.toSet()),
        former.stream()
            .map(state -> open(state.address(), state.number(), decision))
            .filter(past -> past != null)
            .map(past -> key(past.text()))
            .toList());
  }

  private static Set<String> nameKeys(Addressee state) {
    var keys = new HashSet<String>();
    keys.add(key(state.name()));
    keys.add(key(state.alias()));
    return keys;
  }

  private static String key(String text) {
    return NameKey.of(text, VariantFolding.standard());
  }

  private static <T> @Nullable T open(
      @Nullable Guarded<T> value, String number, DisclosureDecision decision) {
    if (value == null) {
      return null;
    }
    return decision.reveal(value, number) instanceof Disclosed.Open<T>(T open) ? open : null;
  }
}
