package org.yakuba.platform.linkage;

import java.time.Instant;
import java.util.List;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 写し — what a consumer keeps of what a publisher says, so that both can be compared as sets
 * (LNK-3-04). Declared as a bean; daily comparison, the list of differences, the work item and the
 * repair come with it.
 *
 * <p>Both statements are read from one snapshot of the database and return four columns, none of
 * them null: {@code key}, unique in the set; {@code aggregate}, the key of the events about it;
 * {@code subject}, the addressee number concerned; {@code content}, everything compared as one text
 * ({@code ROW(...)::text}). They take no parameters.
 */
public interface KeptCopy {

  /** Id of the {@link LinkageConsumer} that keeps the copy up to date. */
  String consumer();

  /** Statement over the published view: what is to be kept. */
  String published();

  /** Statement over the consumer's own tables: what is kept. */
  String kept();

  /**
   * Brings what differs to the published state, as a set. No decision of the consumer is changed by
   * it and no event is taken again.
   *
   * @param differences what differs; something may have been delivered since
   * @param at from when the repaired rows are known
   */
  void repair(TenantSession session, List<Difference> differences, Instant at);

  /**
   * One row that is not as it is published.
   *
   * @param key of the row
   * @param subject addressee number of whom it is about
   */
  record Difference(String key, String subject, Kind kind) {}

  /** How a row differs. */
  enum Kind {
    /** 欠け: published, not kept. */
    MISSING,
    /** 余り: kept, not published. */
    SURPLUS,
    /** 相違: kept with another content. */
    DIFFERENT;

    /** Keys of the differences of this kind. */
    public List<String> keys(List<Difference> differences) {
      return differences.stream()
          .filter(difference -> difference.kind() == this)
          .map(Difference::key)
          .toList();
    }
  }
}
