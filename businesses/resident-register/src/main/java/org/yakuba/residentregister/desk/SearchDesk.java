package org.yakuba.residentregister.desk;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.number.IndividualNumber;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.search.NameMode;
import org.yakuba.residentregister.search.ResidentSearch;
import org.yakuba.residentregister.search.SearchConditions;
import org.yakuba.residentregister.search.SearchCursor;
import org.yakuba.residentregister.search.SearchHit;
import org.yakuba.residentregister.search.SearchPage;

/**
 * The act of looking somebody up: finds, decides what may be shown, records (RES-2-01, RES-2-05,
 * IDN-4-01).
 *
 * <p>Whoever may not know about protected persons never finds them by a place, since being found
 * would tell it.
 */
final class SearchDesk {
  private final Tenancy tenancy;
  private final ResidentSearch search;
  private final Protection protection;
  private final SearchHistory history;
  private final TenantKeys keys;
  private final InstantSource clock;

  SearchDesk(
      Tenancy tenancy,
      ResidentSearch search,
      Protection protection,
      SearchHistory history,
      TenantKeys keys,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.search = search;
    this.protection = protection;
    this.history = history;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A page of the answer, as this officer may see it.
   *
   * @param count how many there are in all, at most {@link ResidentSearch#COUNT_LIMIT}
   * @param widened what was done to find anything at all; null when the question was answered as
   *     asked
   */
  record Answer(
      List<FoundRow> rows, int count, @Nullable SearchCursor next, @Nullable String widened) {}

  /** Looks persons up and records it; a search typed anew is kept in the officer's history. */
  Answer search(
      Operator operator,
      SearchConditions asked,
      Map<String, String> given,
      @Nullable SearchCursor after) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var answer = answer(session, operator, asked, after);
          if (answer.rows().isEmpty() && after == null && given.containsKey("q")) {
            answer = widen(session, operator, asked).orElse(answer);
          }
          record(session, operator, "RES-2-05", asked, answer);
          if (after == null) {
            history.add(
                session, operator.officer().officerId(), clock.instant(), given, answer.count());
          }
          return answer;
        });
  }

  /**
   * Living persons found by what was typed into a field that takes a household, one of each
   * household; recorded like every search, but not kept among the officer's own (RES-2-05).
   */
  List<FoundRow> households(Operator operator, SearchConditions asked) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var answer =
              answer(session, operator, SearchConditions.copyOf(asked).presentOnly().build(), null);
          record(session, operator, "RES-2-05", asked, answer);
          var seen = new HashSet<String>();
          return answer.rows().stream().filter(row -> seen.add(row.householdNumber())).toList();
        });
  }

  /** Looks up who has an individual number; the number itself is recorded nowhere (IDN-4-02). */
  Answer byIndividualNumber(Operator operator, IndividualNumber number) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var asked = SearchConditions.builder().individualNumber(number).build();
          var answer = answer(session, operator, asked, null);
          record(session, operator, "IDN-4-02", asked, answer);
          return answer;
        });
  }

  /** The officer's earlier searches, newest first. */
  List<PastSearch> past(Operator operator) {
    return tenancy.call(
        operator.tenant(), session -> history.list(session, operator.officer().officerId()));
  }

  /** The fields of an earlier search of this officer. */
  Optional<Map<String, String>> past(Operator operator, UUID id) {
    return tenancy.call(
        operator.tenant(), session -> history.find(session, operator.officer().officerId(), id));
  }

  private Answer answer(
      TenantSession session,
      Operator operator,
      SearchConditions asked,
      @Nullable SearchCursor after) {
    var number = asked.individualNumber();
    var hash =
        number == null
            ? null
            : keys.cipher(session).lookupHash(ResidentRegister.INDIVIDUAL_NUMBER, number.value());
    var question = new ResidentSearch.Question(asked, hash, hiding(session, operator, asked));
    SearchPage page = search.page(session, question, after);
    int count =
        after == null && page.next() == null ? page.hits().size() : search.count(session, question);
    var view = protection.of(session, operator, numbers(page.hits()));
    return new Answer(
        page.hits().stream().map(hit -> FoundRow.of(hit, view)).toList(), count, page.next(), null);
  }

  /** Nobody begins with what was typed: looks inside names, then among addresses. */
  private Optional<Answer> widen(TenantSession session, Operator operator, SearchConditions asked) {
    var kana = asked.kana();
    var name = asked.name();
    if (kana == null && name == null) {
      return Optional.empty();
    }
    var inside = SearchConditions.copyOf(asked);
    if (kana != null) {
      inside.kana(kana.text(), NameMode.ANYWHERE);
    }
    if (name != null) {
      inside.name(name.text(), NameMode.ANYWHERE);
    }
    var answer = answer(session, operator, inside.build(), null);
    if (!answer.rows().isEmpty()) {
      return Optional.of(widened(answer, "前方一致する人がいないため、氏名の一部で探しました。"));
    }
    if (name == null || asked.address() != null) {
      return Optional.empty();
    }
    var place =
        answer(
            session,
            operator,
            SearchConditions.copyOf(asked).noName().address(name.text()).build(),
            null);
    return place.rows().isEmpty()
        ? Optional.empty()
        : Optional.of(widened(place, "氏名に該当がないため、住所として探しました。"));
  }

  /**
   * The following pages of a widened answer would be those of the question as asked; they are not
   * offered.
   */
  private static Answer widened(Answer answer, String how) {
    return new Answer(answer.rows(), answer.count(), null, how);
  }

  private ResidentSearch.Hiding hiding(
      TenantSession session, Operator operator, SearchConditions asked) {
    if (!asked.revealsPlace() || operator.may(Privileges.SUPPRESSION_VIEW)) {
      return ResidentSearch.Hiding.NOBODY;
    }
    return hits -> {
      var view = protection.of(session, operator, numbers(hits));
      return hits.stream()
          .filter(hit -> view.hides(hit.address(), hit.addresseeNumber(), hit.householdNumber()))
          .map(SearchHit::addresseeNumber)
          .collect(Collectors.toSet());
    };
  }

  private void record(
      TenantSession session,
      Operator operator,
      String function,
      SearchConditions asked,
      Answer answer) {
    var entry =
        AuditEntry.of(operator, ResidentRegister.ID, function, Action.SEARCH)
            .subjects(answer.rows().stream().map(FoundRow::addresseeNumber).toList())
            .subjectCount(answer.count());
    for (var condition : asked.toMap().entrySet()) {
      entry = entry.condition(condition.getKey(), condition.getValue());
    }
    AuditLog.record(session, entry);
  }

  private static Set<String> numbers(List<SearchHit> hits) {
    return hits.stream()
        .map(SearchHit::addresseeNumber)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
