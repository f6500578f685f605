package org.yakuba.platform.number;

import org.yakuba.platform.tenancy.TenantSession;

/**
 * 連番 — a series of a municipality from which numbers with a check digit are made (RES-1-13,
 * ADR-1-01). A serial is never given twice; gaps stay when a transaction rolls back another way
 * than by conflict.
 */
public enum NumberSeries {
  /** 宛名番号: residents and non-residents share it. */
  ADDRESSEE("addressee"),
  /** 世帯番号. */
  HOUSEHOLD("household");

  private final String key;

  NumberSeries(String key) {
    this.key = key;
  }

  /**
   * Takes serials that follow one another. Others who ask wait until this transaction ends.
   *
   * @param count how many, 1 or more
   * @return the first of them
   */
  public long take(TenantSession session, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be 1 or more, was " + count);
    }
    return session
            .sql(NumberSeries.class, "take")
            .param("series", key)
            .param("count", count)
            .query(Long.class)
            .single()
        - count
        + 1;
  }

  /** Lifts the series so that the next serial is greater than this one. */
  public void raise(TenantSession session, long serial) {
    session.sql(NumberSeries.class, "raise").param("series", key).param("serial", serial).update();
  }
}
