package org.yakuba.addressee.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.addressee.rules.MergeLinks;
import org.yakuba.addressee.rules.MergeLinks.Decision;
import org.yakuba.addressee.rules.MergeLinks.Link;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Keeps the links of 名寄せ and their history (functions ADR-1-08, ADR-1-09); decided by {@link
 * MergeLinks}.
 */
public final class MergeLedger {

  /**
   * One link of the past or present.
   *
   * @param endedAt null while it holds
   */
  public record Entry(
      String source,
      String target,
      @Nullable String via,
      @Nullable String linkedBy,
      Instant linkedAt,
      @Nullable Instant endedAt) {}

  /**
   * Links a source to a target.
   *
   * @param officer who decided; null when the legacy system had the link
   */
  public Decision link(
      TenantSession session, String source, String target, @Nullable String officer, Instant at) {
    var existing = lock(session, source, target);
    if (!existing.contains(source)) {
      return new Decision.Refused("ADR-E05", "宛名番号がないか、削除されています: " + source);
    }
    var around = linksAround(session, source, target);
    return apply(session, around.link(source, target, existing.contains(target)), officer, at);
  }

  /** Undoes the link of a source. */
  public Decision unlink(TenantSession session, String source, String officer, Instant at) {
    lock(session, source, source);
    var direct = linksAround(session, source, source);
    var around = linksAround(session, source, direct.representativeOf(source));
    return apply(session, around.unlink(source), officer, at);
  }

  /** Everything that was ever linked with a number, oldest first. */
  public List<Entry> history(TenantSession session, String number) {
    return session
        .sql(MergeLedger.class, "links-of")
        .param("tenant", session.tenant().value())
        .param("number", number)
        .query((row, index) ->
            new Entry(
                row.getString("source_number"),
                row.getString("target_number"),
                row.getString("via_number"),
                row.getString("linked_by"),
                row.getTimestamp("known_from").toInstant(),
                row.getTimestamp("known_to") == null
                    ? null
                    : row.getTimestamp("known_to").toInstant()))
        .list();
  }

  /** Locks both cards in the order of their numbers; the ones that exist and are not deleted. */
  private static Set<String> lock(TenantSession session, String one, String other) {
    var existing = new HashSet<String>();
    session
        .sql(MergeLedger.class, "lock")
        .param("tenant", session.tenant().value())
        .param("one", one)
        .param("other", other)
        .query(row -> {
          if (!row.getBoolean("deleted")) {
            existing.add(row.getString("addressee_number"));
          }
        });
    return existing;
  }

  private static MergeLinks linksAround(TenantSession session, String one, String other) {
    return MergeLinks.of(
        session
            .sql(MergeLedger.class, "links-around")
            .param("tenant", session.tenant().value())
            .param("one", one)
            .param("other", other)
            .query((row, index) ->
                new Link(
                    row.getString("source_number"),
                    row.getString("target_number"),
                    row.getString("via_number")))
            .list());
  }

  private static Decision apply(
      TenantSession session, Decision decision, @Nullable String officer, Instant at) {
    if (decision instanceof Decision.Accepted(var change, var after)) {
      for (var link : change.ended()) {
        session
            .sql(MergeLedger.class, "end-link")
            .param("tenant", session.tenant().value())
            .param("source", link.source())
            .param("at", Timestamp.from(at))
            .update();
      }
      for (var link : change.begun()) {
        session
            .sql(MergeLedger.class, "begin-link")
            .param("tenant", session.tenant().value())
            .param("source", link.source())
            .param("target", link.target())
            .param("via", link.via())
            .param("officer", officer)
            .param("at", Timestamp.from(at))
            .update();
      }
    }
    return decision;
  }
}
