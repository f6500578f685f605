package org.yakuba.platform.linkage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yakuba.platform.linkage.KeptCopy.Difference;
import org.yakuba.platform.linkage.KeptCopy.Kind;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * One comparison of a copy with what is published, inside one snapshot of the database. First the
 * counts and a hash of either set, which read each side once; only when these differ, the sets are
 * joined and the rows named.
 *
 * @param totals differences by kind, without those on the way
 * @param onTheWay rows about which an event waits to be delivered: not a difference yet
 * @param differences the first of them by key
 */
record Comparison(
    Side published,
    Side kept,
    Map<Kind, Long> totals,
    long onTheWay,
    List<Difference> differences) {

  /**
   * One set.
   *
   * @param hash sum of the hashes of its rows
   */
  record Side(long rows, String hash) {}

  private static final String SETS = "WITH published AS (\n%s\n), kept AS (\n%s\n)";

  private static final String COUNTS =
      """

      SELECT p.rows AS published_rows, p.hash AS published_hash, k.rows AS kept_rows, k.hash AS kept_hash
        FROM (SELECT count(*) AS rows, coalesce(sum(CAST(hashtextextended(concat_ws(chr(31), key, content), 0) AS numeric)), 0)::text AS hash
                FROM published) p,
             (SELECT count(*) AS rows, coalesce(sum(CAST(hashtextextended(concat_ws(chr(31), key, content), 0) AS numeric)), 0)::text AS hash
                FROM kept) k
      """;

  private static final String JOINED =
      """
      , waiting AS (
        SELECT e.aggregate_id
          FROM platform.linkage_change c
          JOIN platform.linkage_event e ON e.tenant_id = c.tenant_id AND e.publication_no = c.publication_no
         WHERE c.tenant_id = platform.current_tenant() AND e.publisher = :publisher AND e.contract = ANY (CAST(:contracts AS text[]))
           AND c.cursor > COALESCE((SELECT p.cursor FROM platform.linkage_position p
                                     WHERE p.tenant_id = c.tenant_id AND p.consumer = :consumer), 0)
        UNION
        SELECT e.aggregate_id
          FROM platform.linkage_pending w
          JOIN platform.linkage_event e ON e.tenant_id = w.tenant_id AND e.publication_no = w.publication_no
         WHERE w.tenant_id = platform.current_tenant() AND e.publisher = :publisher AND e.contract = ANY (CAST(:contracts AS text[]))
        UNION
        SELECT q.aggregate_id
          FROM platform.linkage_parked q
         WHERE q.tenant_id = platform.current_tenant() AND q.consumer = :consumer AND q.publisher = :publisher
      ), joined AS (
        SELECT coalesce(p.key, k.key) AS key, coalesce(p.subject, k.subject) AS subject,
               CASE WHEN k.key IS NULL THEN 'MISSING' WHEN p.key IS NULL THEN 'SURPLUS' ELSE 'DIFFERENT' END AS kind,
               coalesce(p.aggregate, k.aggregate) IN (SELECT w.aggregate_id FROM waiting w) AS on_the_way
          FROM published p
          FULL JOIN kept k ON k.key COLLATE "C" = p.key COLLATE "C"
         WHERE p.content IS DISTINCT FROM k.content
      )
      """;

  private static final String TOTALS =
      "SELECT kind, on_the_way, count(*) AS rows FROM joined GROUP BY 1, 2";

  private static final String ROWS =
      "SELECT key, subject, kind FROM joined WHERE NOT on_the_way ORDER BY key COLLATE \"C\" LIMIT :limit";

  /** How many rows differ. */
  long total() {
    return totals.values().stream().mapToLong(Long::longValue).sum();
  }

  long total(Kind kind) {
    return totals.getOrDefault(kind, 0L);
  }

  /**
   * Compares.
   *
   * @param session on a snapshot
   * @param limit most differences to name
   */
  static Comparison of(TenantSession session, KeptCopy copy, LinkageConsumer consumer, int limit) {
    var sets = SETS.formatted(copy.published(), copy.kept());
    var sides =
        session
            .jdbc()
            .sql(sets + COUNTS)
            .query((row, index) ->
                List.of(
                    new Side(row.getLong("published_rows"), row.getString("published_hash")),
                    new Side(row.getLong("kept_rows"), row.getString("kept_hash"))))
            .single();
    if (sides.getFirst().equals(sides.getLast())) {
      return new Comparison(sides.getFirst(), sides.getLast(), Map.of(), 0, List.of());
    }
    return named(session, sets + JOINED, consumer, sides, limit);
  }

  private static Comparison named(
      TenantSession session, String joined, LinkageConsumer consumer, List<Side> sides, int limit) {
    var totals = new EnumMap<Kind, Long>(Kind.class);
    long[] onTheWay = {0};
    session
        .jdbc()
        .sql(joined + TOTALS)
        .params(parameters(consumer))
        .query(row -> {
          if (row.getBoolean("on_the_way")) {
            onTheWay[0] += row.getLong("rows");
          } else {
            totals.put(Kind.valueOf(row.getString("kind")), row.getLong("rows"));
          }
        });
    var differences =
        session
            .jdbc()
            .sql(joined + ROWS)
            .params(parameters(consumer))
            .param("limit", limit)
            .query((row, index) ->
                new Difference(
                    row.getString("key"),
                    row.getString("subject"),
                    Kind.valueOf(row.getString("kind"))))
            .list();
    return new Comparison(sides.getFirst(), sides.getLast(), totals, onTheWay[0], differences);
  }

  private static Map<String, Object> parameters(LinkageConsumer consumer) {
    return Map.of(
        "publisher",
        consumer.publisher(),
        "consumer",
        consumer.id(),
        "contracts",
        consumer.contracts().stream().map(Class::getSimpleName).toArray(String[]::new));
  }
}
