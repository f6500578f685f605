package org.yakuba.addressee.linkage;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * <p>Ranges are cut once by number and taken over in any order. After the last one the planner is
 * told of the town, the number series is lifted above all numbers, and the links that the legacy
 * system declared are made.
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
    session
        .sql(AddresseeSnapshotConsumer.class, "cut-into-ranges")
        .param("tenant", session.tenant().value())
        .param("snapshot", marker.snapshot())
        .param("size", rangeSize)
        .update();
    return session
        .sql(AddresseeSnapshotConsumer.class, "count-ranges")
        .param("tenant", session.tenant().value())
        .param("snapshot", marker.snapshot())
        .query(Integer.class)
        .single();
  }

  @Override
  public long consume(TenantSession session, SnapshotMarker marker, int range) {
    var bounds =
        session
            .sql(AddresseeSnapshotConsumer.class, "range-bounds")
            .param("tenant", session.tenant().value())
            .param("snapshot", marker.snapshot())
            .param("range", range)
            .query((row, index) -> List.of(row.getString("after"), row.getString("last")))
            .single();
    openCollisions(session, bounds.getFirst(), bounds.getLast());
    return takeOver(session, bounds.getFirst(), bounds.getLast(), knownFrom(marker));
  }

  @Override
  public void finish(TenantSession session, SnapshotMarker marker) {
    session.sql(AddresseeSnapshotConsumer.class, "tell-the-planner").update();
    numbers.raise(session);
    linkDeclared(session, knownFrom(marker));
  }

  private static Instant knownFrom(SnapshotMarker marker) {
    return marker.baseDate().atStartOfDay(JAPAN).toInstant();
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
