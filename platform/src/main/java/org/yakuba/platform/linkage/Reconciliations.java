package org.yakuba.platform.linkage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.KeptCopy.Difference;
import org.yakuba.platform.linkage.KeptCopy.Kind;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * 日次照合 — compares every {@link KeptCopy} with what is published, keeps what came out, opens a work
 * item when rows differ, and repairs (LNK-3-04). A few differing rows are repaired by themselves;
 * many are a sign that something else is wrong, and wait for an officer.
 */
public final class Reconciliations {
  /** Kind of the work item. */
  public static final String ITEM = "linkage.copy-differs";

  /** Most differences that are repaired without an officer. */
  public static final int AUTOMATIC = 100;

  private static final String BUSINESS = "linkage";
  private static final String FUNCTION = "LNK-3-04";
  private static final String PROGRAM = "reconciliation";
  private static final int AT_ONCE = 10_000;
  private static final int LISTED = 1_000;
  private static final Duration KEPT = Duration.ofDays(35);

  private final Tenancy tenancy;
  private final Deliveries deliveries;
  private final List<KeptCopy> copies;
  private final Clock clock;

  Reconciliations(Tenancy tenancy, Deliveries deliveries, List<KeptCopy> copies, Clock clock) {
    this.tenancy = tenancy;
    this.deliveries = deliveries;
    this.copies = List.copyOf(copies);
    this.clock = clock;
  }

  /**
   * What came out of one comparison.
   *
   * @param comparedBy officer, or the program itself
   * @param onTheWay rows that differ because an event about them is not delivered yet
   * @param repaired rows brought to the published state just before this comparison
   */
  public record Outcome(
      String consumer,
      Instant comparedAt,
      String comparedBy,
      long publishedRows,
      long keptRows,
      long missing,
      long surplus,
      long different,
      long onTheWay,
      long repaired) {

    /** Rows that are not as they are published. */
    public long differences() {
      return missing + surplus + different;
    }
  }

  /** Who has something compared or repaired, and for what. */
  public record By(String id, String purposeCode, UUID correlation) {
    /** An officer. */
    public static By officer(Operator operator) {
      return new By(
          operator.officer().officerId(), operator.purposeCode(), operator.correlationId());
    }

    static By program() {
      return new By(PROGRAM, "LINKAGE", UUID.randomUUID());
    }
  }

  /** The consumers that keep a copy, in the order of their declaration. */
  public List<LinkageConsumer> consumers() {
    return copies.stream().map(this::consumer).toList();
  }

  private LinkageConsumer consumer(KeptCopy copy) {
    return deliveries.consumers().stream()
        .filter(consumer -> consumer.id().equals(copy.consumer()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no consumer " + copy.consumer()));
  }

  private Optional<KeptCopy> copy(String consumer) {
    return copies.stream().filter(copy -> copy.consumer().equals(consumer)).findFirst();
  }

  /** The last outcome for a consumer. */
  public Optional<Outcome> last(TenantSession session, String consumer) {
    return session
        .sql(Reconciliations.class, "last-reconciliation")
        .param("consumer", consumer)
        .query((row, index) ->
            new Outcome(
                row.getString("consumer"),
                row.getObject("compared_at", OffsetDateTime.class).toInstant(),
                row.getString("compared_by"),
                row.getLong("published_rows"),
                row.getLong("kept_rows"),
                row.getLong("missing"),
                row.getLong("surplus"),
                row.getLong("different"),
                row.getLong("on_the_way"),
                row.getLong("repaired")))
        .optional();
  }

  /** What differed at the last comparison, by key; at most {@value #LISTED} are kept. */
  public List<Difference> differences(TenantSession session, String consumer, int limit) {
    return session
        .sql(Reconciliations.class, "differences")
        .param("consumer", consumer)
        .param("limit", limit)
        .query((row, index) ->
            new Difference(
                row.getString("key"),
                row.getString("subject"),
                Kind.valueOf(row.getString("kind"))))
        .list();
  }

  /**
   * The daily comparison of one municipality: whoever was not compared since {@code due} is now.
   *
   * @return what came out for each that was compared
   */
  public List<Outcome> daily(TenantId tenant, Instant due) {
    return copies.stream()
        .filter(copy ->
            tenancy
                .call(tenant, session -> last(session, copy.consumer()))
                .map(Outcome::comparedAt)
                .filter(at -> !at.isBefore(due))
                .isEmpty())
        .map(copy -> daily(tenant, copy))
        .toList();
  }

  private Outcome daily(TenantId tenant, KeptCopy copy) {
    var by = By.program();
    var comparison = compare(tenant, copy);
    if (comparison.total() == 0) {
      return keep(tenant, copy, comparison, by, 0);
    }
    // Named before it is repaired: the work item tells the clerk who was concerned.
    boolean automatic = comparison.total() <= AUTOMATIC;
    tenancy.run(tenant, session -> open(session, copy, comparison, automatic));
    var found = keep(tenant, copy, comparison, by, 0);
    return automatic ? repaired(tenant, copy, by) : found;
  }

  /**
   * Compares one consumer now.
   *
   * @return empty when it keeps no copy
   */
  public Optional<Outcome> compare(TenantId tenant, String consumer, By by) {
    return copy(consumer).map(copy -> keep(tenant, copy, compare(tenant, copy), by, 0));
  }

  /**
   * Brings what differs to the published state and compares again.
   *
   * @return empty when the consumer keeps no copy
   */
  public Optional<Outcome> repair(TenantId tenant, String consumer, By by) {
    return copy(consumer).map(copy -> repaired(tenant, copy, by));
  }

  /** Goes on while there is less to repair than before. */
  private Outcome repaired(TenantId tenant, KeptCopy copy, By by) {
    long repaired = 0;
    var comparison = compare(tenant, copy);
    while (comparison.total() > 0) {
      var found = comparison.differences();
      tenancy.run(tenant, session -> repair(session, copy, found, by));
      var next = compare(tenant, copy);
      repaired += Math.max(0, comparison.total() - next.total());
      boolean stuck = next.total() >= comparison.total();
      comparison = next;
      if (stuck) {
        break;
      }
    }
    return keep(tenant, copy, comparison, by, repaired);
  }

  private void repair(TenantSession session, KeptCopy copy, List<Difference> found, By by) {
    session
        .sql(Snapshots.class, "lock-consumer")
        .param("consumer", copy.consumer())
        .query()
        .singleRow();
    copy.repair(session, found, clock.instant());
    var subjects = found.stream().map(Difference::subject).distinct().toList();
    AuditLog.record(
        session,
        AuditEntry.ofSystem(
                by.id(), by.purposeCode(), by.correlation(), BUSINESS, FUNCTION, Action.UPDATE)
            .subjects(subjects)
            .subjectCount(subjects.size())
            .condition("consumer", copy.consumer()));
  }

  private Comparison compare(TenantId tenant, KeptCopy copy) {
    return tenancy.callOnSnapshot(
        tenant, session -> Comparison.of(session, copy, consumer(copy), AT_ONCE));
  }

  private Outcome keep(
      TenantId tenant, KeptCopy copy, Comparison comparison, By by, long repaired) {
    var at = clock.instant();
    return tenancy.call(
        tenant,
        session -> {
          insert(session, copy, comparison, by, repaired, at);
          insertDifferences(session, copy, comparison.differences(), at);
          session
              .sql(Reconciliations.class, "forget-reconciliations")
              .param("consumer", copy.consumer())
              .param("before", at.minus(KEPT).toString())
              .update();
          return last(session, copy.consumer()).orElseThrow();
        });
  }

  private static void insert(
      TenantSession session,
      KeptCopy copy,
      Comparison comparison,
      By by,
      long repaired,
      Instant at) {
    session
        .sql(Reconciliations.class, "insert-reconciliation")
        .param("consumer", copy.consumer())
        .param("at", at.toString())
        .param("by", by.id())
        .param("publishedRows", comparison.published().rows())
        .param("keptRows", comparison.kept().rows())
        .param("publishedHash", comparison.published().hash())
        .param("keptHash", comparison.kept().hash())
        .param("missing", comparison.total(Kind.MISSING))
        .param("surplus", comparison.total(Kind.SURPLUS))
        .param("different", comparison.total(Kind.DIFFERENT))
        .param("onTheWay", comparison.onTheWay())
        .param("repaired", repaired)
        .update();
  }

  private static void insertDifferences(
      TenantSession session, KeptCopy copy, Collection<Difference> differences, Instant at) {
    var listed = differences.stream().limit(LISTED).toList();
    if (!listed.isEmpty()) {
      session
          .sql(Reconciliations.class, "insert-differences")
          .param("consumer", copy.consumer())
          .param("at", at.toString())
          .param("keys", listed.stream().map(Difference::key).toArray(String[]::new))
          .param("subjects", listed.stream().map(Difference::subject).toArray(String[]::new))
          .param("kinds", listed.stream().map(d -> d.kind().name()).toArray(String[]::new))
          .update();
    }
  }

  private void open(
      TenantSession session, KeptCopy copy, Comparison comparison, boolean automatic) {
    var consumer = consumer(copy);
    var day = clock.instant().atZone(clock.getZone()).toLocalDate();
    WorkItems.open(
        session,
        new NewWorkItem(
            BUSINESS,
            ITEM,
            copy.consumer() + "/" + day,
            null,
            "LNK-W05 %s が提供側と一致しません(%,d件)".formatted(consumer.title(), comparison.total()),
            Map.of(
                "利用側", consumer.title(),
                "欠け", "%,d".formatted(comparison.total(Kind.MISSING)),
                "余り", "%,d".formatted(comparison.total(Kind.SURPLUS)),
                "相違", "%,d".formatted(comparison.total(Kind.DIFFERENT)),
                "対象", subjects(comparison.differences()),
                "是正", automatic ? "自動で是正する" : "件数が多いため、画面「照合差異」で是正する")));
  }

  private static String subjects(List<Difference> differences) {
    int shown = 20;
    var numbers = differences.stream().map(Difference::subject).distinct().toList();
    var listed = String.join("、", numbers.subList(0, Math.min(shown, numbers.size())));
    return numbers.size() <= shown ? listed : listed + " ほか";
  }
}
