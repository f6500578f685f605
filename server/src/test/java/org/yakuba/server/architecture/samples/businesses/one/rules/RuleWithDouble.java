package org.yakuba.server.architecture.samples.businesses.one.rules;

/** A rule that calculates in binary floating point, openly and in between. */
public final class RuleWithDouble {

  static double rate;

  private RuleWithDouble() {}

  static double open(long yen) {
    return yen;
  }

  static long hidden(long yen) {
    return (long) (yen * 0.06);
  }

  static long exact(long yen) {
    return yen * 6 / 100;
  }
}
