package org.yakuba.residentregister.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Finds persons through the search index (resident-register §3.14, RES-2-02 - RES-2-05).
 *
 * <p>A page costs as much as reading its rows from the index in the index's own order: nothing is
 * sorted or counted that is not shown. A person found under several present keys is listed under
 * the first of them.
 */
public final class ResidentSearch {
  /** Persons on a page. */
  public static final int PAGE_SIZE = 50;

  /** From this number of persons on, the answer to "how many" is "so many or more". */
  public static final int COUNT_LIMIT = 1_000;

  private final SearchKeys keys;

  public ResidentSearch(SearchKeys keys) {
    this.keys = keys;
  }

  /**
   * Whom of the persons found the reader must not learn about from this search, by addressee
   * number.
   */
  @FunctionalInterface
  public interface Hiding extends Function<List<SearchHit>, Set<String>> {
    /** Nobody is hidden. */
    Hiding NOBODY = hits -> Set.of();
  }

  /**
   * A question ready to be asked.
   *
   * @param asked the conditions
   * @param individualNumberHash keyed hash of the individual number among them; null without one
   * @param hiding who must not appear
   */
  public record Question(
      SearchConditions asked, byte @Nullable [] individualNumberHash, Hiding hiding) {
    /** A question without individual number from which nobody is hidden. */
    public static Question of(SearchConditions asked) {
      return new Question(asked, null, Hiding.NOBODY);
    }
  }

  /**
   * One page of the answer.
   *
   * @param after where the page before ended; null for the first page
   * @throws org.yakuba.kernel.assess.ViolationsException RES-S01 when no condition can be answered
   *     by an index, RES-S02 when there are too many
   */
  public SearchPage page(TenantSession session, Question question, @Nullable SearchCursor after) {
    var plan = SearchPlan.of(question.asked(), keys);
    var shown = new ArrayList<Found>();
    var seen = new HashSet<Long>();
    var cursor = after;
    boolean byNumber = plan.lead() == SearchPlan.Lead.NUMBER;
    int size = byNumber ? COUNT_LIMIT : PAGE_SIZE;
    boolean more = true;
    while (more && shown.size() <= size) {
      var rows = read(session, question, plan, cursor, size + 1);
      more = rows.size() > size && !byNumber;
      var fresh =
          rows.stream()
              .filter(row -> isNew(row, plan, after) && seen.add(row.residentId()))
              .toList();
      var hidden = question.hiding().apply(fresh.stream().map(Found::hit).toList());
      fresh.stream()
          .filter(row -> !hidden.contains(row.hit().addresseeNumber()))
          .forEach(shown::add);
      cursor = rows.isEmpty() ? cursor : rows.getLast().cursor();
    }
    var page = shown.subList(0, Math.min(shown.size(), size));
    return new SearchPage(
        page.stream().map(row -> marked(row, plan)).toList(),
        shown.size() > size && !byNumber ? page.getLast().cursor() : null);
  }

  /** How many persons there are in all; {@link #COUNT_LIMIT} means so many or more. */
  public int count(TenantSession session, Question question) {
    var plan = SearchPlan.of(question.asked(), keys);
    var found = new HashSet<Long>();
    SearchCursor cursor = null;
    boolean more = true;
    while (more && found.size() < COUNT_LIMIT) {
      var rows = read(session, question, plan, cursor, COUNT_LIMIT);
      more = rows.size() == COUNT_LIMIT && plan.lead() != SearchPlan.Lead.NUMBER;
      var hidden = question.hiding().apply(rows.stream().map(Found::hit).toList());
      rows.stream()
          .filter(row -> !hidden.contains(row.hit().addresseeNumber()))
          .forEach(row -> found.add(row.residentId()));
      cursor = rows.isEmpty() ? cursor : rows.getLast().cursor();
    }
    return Math.min(found.size(), COUNT_LIMIT);
  }

  /** The hit with its mark when a condition holds for a former name or address only. */
  private SearchHit marked(Found row, SearchPlan plan) {
    if (plan.also().isEmpty() || row.hit().byPast()) {
      return row.hit();
    }
    var present = keys.of(row.searchable());
    boolean holds =
        plan.also().stream()
            .allMatch(ranges ->
                present.stream().anyMatch(k -> ranges.stream().anyMatch(r -> r.contains(k))));
    return holds ? row.hit() : row.hit().foundByPast();
  }

  /** False when the person stood on a page before, under an earlier key of the present record. */
  private boolean isNew(Found row, SearchPlan plan, @Nullable SearchCursor after) {
    if (plan.lead() != SearchPlan.Lead.KEY || after == null) {
      return true;
    }
    return keys.of(row.searchable()).stream()
        .filter(key -> plan.leading().stream().anyMatch(range -> range.contains(key)))
        .noneMatch(key -> isBefore(key.text(), row.residentId(), after));
  }

  private static boolean isBefore(String key, long residentId, SearchCursor after) {
    int order = KeyRange.compareKeys(key, after.key());
    return order < 0 || (order == 0 && residentId <= after.residentId());
  }

  /** The statement for questions of keys alone, with the number of rows written in: see there. */
  static String byKey(int rows) {
    return Sql.of(ResidentSearch.class, "by_key").replace(":rows", Integer.toString(rows));
  }

  private static List<Found> read(
      TenantSession session,
      Question question,
      SearchPlan plan,
      @Nullable SearchCursor after,
      int rows) {
    var asked = question.asked();
    var parameters = new Parameters(asked, rows);
    return switch (plan.lead()) {
      case KEY -> {
        parameters.leading(plan.leading(), after);
        boolean filtered = Parameters.filtered(asked) || !plan.also().isEmpty();
        if (filtered) {
          parameters.filters(asked, plan.also());
        }
        var statement =
            filtered
                ? session.sql(ResidentSearch.class, "by_key_filtered")
                : session.jdbc().sql(byKey(rows));
        yield statement.params(parameters.values()).query((rs, n) -> Found.byKey(rs)).list();
      }
      case BIRTH ->
          session
              .sql(ResidentSearch.class, "by_birth")
              .params(parameters.afterBirth(asked, after).filters(asked, plan.also()).values())
              .query((rs, n) -> Found.byBirth(rs))
              .list();
      case NUMBER ->
          session
              .sql(ResidentSearch.class, "by_number")
              .params(
                  parameters
                      .numbers(asked, question.individualNumberHash())
                      .filters(asked, plan.also())
                      .values())
              .query((rs, n) -> Found.byNumber(rs))
              .list();
    };
  }
}
