package org.yakuba.platform.linkage;

import java.util.List;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 変更フィード — what was published in a municipality, by cursor. Whoever asks with the last cursor
 * received gets everything behind it, once and in order; nothing is ever put in before it.
 */
public final class ChangeFeed {
  private ChangeFeed() {}

  /**
   * A part of the feed.
   *
   * @param next cursor to ask with the next time
   * @param more whether there is more already
   */
  public record Page(List<StoredEvent> events, long next, boolean more) {
    public Page {
      events = List.copyOf(events);
    }
  }

  /**
   * What follows a cursor.
   *
   * @param contracts only these; confidential ones are never among the answers
   * @param after last cursor received, 0 for none
   * @param limit greatest number of events
   */
  public static Page read(
      TenantSession session, List<Contracts.Entry> contracts, long after, int limit) {
    long last = session.sql(Deliveries.class, "last-cursor").query(Long.class).single();
    if (contracts.isEmpty() || last <= after) {
      return new Page(List.of(), Math.max(last, after), false);
    }
    var events =
        session
            .sql(ChangeFeed.class, "feed")
            .param("after", after)
            .param("upTo", last)
            .param(
                "publishers",
                contracts.stream().map(Contracts.Entry::publisher).toArray(String[]::new))
            .param(
                "contracts", contracts.stream().map(Contracts.Entry::name).toArray(String[]::new))
            .param("limit", limit)
            .query(StoredEvent::of)
            .list();
    long next = events.size() < limit ? last : events.getLast().envelope().cursor();
    return new Page(events, next, next < last);
  }
}
