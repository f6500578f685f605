package org.yakuba.platform.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Recomputes the whole chain of a municipality and compares it with the signed anchors (IDN-4-04):
 * finds a changed, removed, inserted or exchanged entry, and a tail that was cut off after it was
 * anchored. Streams; memory does not grow with the log.
 */
public final class AuditVerification {
  private static final int FETCH_ROWS = 2_000;

  /** After this many breaks the rest is not listed. */
  private static final int MOST_BREAKS = 100;

  private final Tenancy tenancy;
  private final Anchors anchors;

  public AuditVerification(Tenancy tenancy, Anchors anchors) {
    this.tenancy = tenancy;
    this.anchors = anchors;
  }

  /** Recomputes the chain of one municipality as of now. */
  public Verified verify(TenantId tenant) {
    List<Anchor> outside = anchors.outside(tenant);
    return tenancy.call(tenant, session -> verify(session, outside));
  }

  private Verified verify(TenantSession session, List<Anchor> outside) {
    // Anchors are read before the chain: entries arrive and are sealed meanwhile, and the chain
    // only grows.
    List<Anchor> all = new ArrayList<>(inside(session));
    all.addAll(outside);
    var walk = new Walk(all);
    session.sql(AuditVerification.class, "chain").withFetchSize(FETCH_ROWS).query(walk::link);
    checkAnchors(walk, all);
    for (UUID entry : ids(session, "unchained-entries")) {
      walk.broken(0, entry.toString(), "AUD-E104 鎖に入っていない記録があります");
    }
    for (UUID entry : ids(session, "lost-pending")) {
      walk.broken(0, entry.toString(), "AUD-E105 鎖に入る前の記録が失われています");
    }
    long waiting =
        session
            .jdbc()
            .sql(
                "SELECT count(*) FROM platform.audit_pending WHERE tenant_id = platform.current_tenant()")
            .query(Long.class)
            .single();
    return new Verified(walk.last.sequence(), all.size(), waiting, walk.breaks);
  }

  private static List<UUID> ids(TenantSession session, String name) {
    return session
        .sql(AuditVerification.class, name)
        .query((row, index) -> row.getObject("entry_id", UUID.class))
        .list();
  }

  private List<Anchor> inside(TenantSession session) {
    return session
        .sql(AuditVerification.class, "anchors")
        .query((row, index) ->
            new Anchor(
                session.tenant(),
                row.getLong("sequence"),
                row.getBytes("entry_hash"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getBytes("signature")))
        .list();
  }

  private void checkAnchors(Walk walk, List<Anchor> all) {
    for (Anchor anchor : all) {
      if (!anchors.isGenuine(anchor)) {
        walk.broken(anchor.sequence(), "", "AUD-E106 錨の署名が正しくありません");
      } else if (anchor.sequence() > walk.last.sequence()) {
        walk.broken(
            anchor.sequence(), "", "AUD-E107 " + anchor.signedAt() + " に署名した記録より後ろが失われています");
      } else if (!Arrays.equals(anchor.hash(), walk.anchored.get(anchor.sequence()))) {
        walk.broken(anchor.sequence(), "", "AUD-E108 署名した時点の鎖と一致しません");
      }
    }
  }

  /** One pass over the links in their order. */
  private static final class Walk {
    private final Map<Long, byte[]> anchored = new HashMap<>();
    private final List<Break> breaks = new ArrayList<>();
    private Seal last = Seal.start();

    Walk(List<Anchor> anchors) {
      anchors.forEach(anchor -> anchored.put(anchor.sequence(), new byte[0]));
    }

    void link(ResultSet row) throws SQLException {
      long sequence = row.getLong("sequence");
      String entry = row.getString("sealed_entry_id");
      byte[] stored = row.getBytes("entry_hash");
      if (sequence != last.sequence() + 1) {
        broken(last.sequence() + 1, "", "AUD-E101 鎖の通番が欠けています");
      }
      if (row.getObject("entry_id") == null) {
        broken(sequence, entry, "AUD-E102 記録が失われています");
      } else if (!Arrays.equals(stored, EntryDigest.of(last.hash(), row))) {
        broken(sequence, entry, "AUD-E103 記録の内容または順序が書き換えられています");
      }
      // Goes on from the stored hash, so that one changed entry is one break.
      last = new Seal(sequence, stored);
      anchored.computeIfPresent(sequence, (place, none) -> stored);
    }

    void broken(long sequence, String entry, String message) {
      if (breaks.size() < MOST_BREAKS) {
        breaks.add(new Break(sequence, entry, message));
      }
    }
  }
}
