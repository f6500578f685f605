package org.yakuba.addressee.linkage;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.addressee.ledger.AddresseeNumbers;
import org.yakuba.addressee.ledger.MergeLedger;
import org.yakuba.addressee.rules.MergeLinks.Decision;
import org.yakuba.contracts.residentregister.ResidentFullExtract;
import org.yakuba.platform.linkage.SnapshotConsumer;
import org.yakuba.platform.linkage.SnapshotMarker;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * Takes over the residents of a snapshot from the published view {@code
 * resident_register.resident_full_extract} (contract {@code ResidentFullExtract}). Who is known
 * already and unchanged costs a comparison; taking the same snapshot over again changes nothing,
 * and the result does not depend on when it is done: what is new is known from the base date of the
 * snapshot.
 *
 * <p>Ranges follow one another: each begins behind the last number of the one before. After the
 * last one the number series is lifted above all numbers, and the links that the legacy system
 * declared are made.
 */
public final class AddresseeSnapshotConsumer implements SnapshotConsumer {

  private static final int DEFAULT_RANGE_SIZE = 20_000;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final AddresseeNumbers numbers;
  private final MergeLedger merges;
  private final int rangeSize;

  public AddresseeSnapshotConsumer(AddresseeNumbers numbers, MergeLedger merges) {
    this(numbers, merges, DEFAULT_RANGE_SIZE);
  }

  /**
   * @param rangeSize residents per transaction; bounds the memory
   */
  AddresseeSnapshotConsumer(AddresseeNumbers numbers, MergeLedger merges, int rangeSize) {
    this.numbers = numbers;
    this.merges = merges;
    this.rangeSize = rangeSize;
  }

  @Override
  public String module() {
    return TakenOver.BUSINESS;
  }

  @Override
  public String consumer() {
    return ResidentChangesConsumer.ID;
  }

  @Override
  public String publisher() {
    return "resident-register";
  }

  @Override
  public Class<? extends Record> contract() {
    return ResidentFullExtract.class;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public int ranges(TenantSession session, SnapshotMarker marker) {
    long residents =
        session
            .sql(AddresseeSnapshotConsumer.class, "count-snapshot")
            .param("tenant", session.tenant().value())
            .query(Long.class)
            .single();
    return (int) Math.max(1, Math.ceilDiv(residents, rangeSize));
  }

  @Override
  public long consume(TenantSession session, SnapshotMarker marker, int range, int ranges) {
    var at = marker.baseDate().atStartOfDay(JAPAN).toInstant();
    boolean last = range == ranges - 1;
    var after = range == 0 ? "" : startOf(session, marker, range);
    var end = endOf(session, after, last ? Integer.MAX_VALUE : rangeSize);
    long taken = 0;
    if (end != null) {
      openCollisions(session, after, end);
      taken = takeOver(session, after, end, at);
    }
    session
        .sql(AddresseeSnapshotConsumer.class, "record-range")
        .param("tenant", session.tenant().value())
        .param("snapshot", marker.snapshot())
        .param("range", range)
        .param("last", end == null ? after : end)
        .update();
    if (last) {
      numbers.raise(session);
      linkDeclared(session, at);
    }
    return taken;
  }

  private static String startOf(TenantSession session, SnapshotMarker marker, int range) {
    return session
        .sql(AddresseeSnapshotConsumer.class, "range-start")
        .param("tenant", session.tenant().value())
        .param("snapshot", marker.snapshot())
        .param("range", range)
        .query(String.class)
        .optional()
        .orElseThrow(() ->
            new IllegalStateException("range " + (range - 1) + " has not been taken over yet"));
  }

  private static @Nullable String endOf(TenantSession session, String after, int size) {
    var row =
        session
            .sql(AddresseeSnapshotConsumer.class, "range-end")
            .param("tenant", session.tenant().value())
            .param("after", after)
            .param("size", size)
            .query()
            .singleRow();
    return (String) row.get("max");
  }

  private static long takeOver(TenantSession session, String after, String end, Instant at) {
    List<TakenOver> taken =
        session
            .sql(AddresseeSnapshotConsumer.class, "take-over")
            .param("tenant", session.tenant().value())
            .param("after", after)
            .param("last", end)
            .param("knownFrom", Timestamp.from(at))
            .query(TakenOver::of)
            .list();
    TakenOver.index(session, taken);
    return taken.size();
  }

  private static void openCollisions(TenantSession session, String after, String end) {
    var items = new ArrayList<NewWorkItem>();
    session
        .sql(AddresseeSnapshotConsumer.class, "number-collisions")
        .param("tenant", session.tenant().value())
        .param("after", after)
        .param("last", end)
        .query((row, index) -> row.getString("addressee_number"))
        .list()
        .forEach(number -> items.add(TakenOver.collision(number)));
    if (!items.isEmpty()) {
      WorkItems.openAll(session, items);
    }
  }

  private void linkDeclared(TenantSession session, Instant at) {
    var declared =
        session
            .sql(AddresseeSnapshotConsumer.class, "declared-merges")
            .param("tenant", session.tenant().value())
            .query((row, index) -> Map.entry(row.getString("source"), row.getString("target")))
            .list();
    for (var pair : declared) {
      var decision = merges.link(session, pair.getKey(), pair.getValue(), null, at);
      if (decision instanceof Decision.Refused(String code, String message)) {
        WorkItems.open(
            session,
            new NewWorkItem(
                TakenOver.BUSINESS,
                "addressee.merge-refused",
                pair.getKey(),
                pair.getKey(),
                code + " 旧システムの名寄せを登録できません",
                Map.of("名寄せ元", pair.getKey(), "名寄せ先", pair.getValue(), "理由", message)));
      }
    }
  }
}
