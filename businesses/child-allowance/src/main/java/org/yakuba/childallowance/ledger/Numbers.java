package org.yakuba.childallowance.ledger;

import java.time.ZoneId;
import java.util.Locale;

/** 認定番号 and 通知書番号 as they are written. */
public final class Numbers {
  /** The clock of the town hall. */
  public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private Numbers() {}

  /** 認定番号: ten digits, never given twice in a municipality. */
  public static String certification(long serial) {
    return String.format(Locale.ROOT, "%010d", serial);
  }

  /** 通知書番号: unique by municipality, fiscal year and business (forms §4). */
  public static String notice(int fiscalYear, long serial) {
    return String.format(Locale.ROOT, "%04d-%06d", fiscalYear, serial);
  }
}
