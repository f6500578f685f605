package org.yakuba.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The named ways in which an exact amount becomes whole yen. The name says direction and unit. */
public enum Rounding {
  FLOOR_TO_YEN(RoundingMode.FLOOR, 1),
  FLOOR_TO_10_YEN(RoundingMode.FLOOR, 10),
  FLOOR_TO_100_YEN(RoundingMode.FLOOR, 100),
  FLOOR_TO_1000_YEN(RoundingMode.FLOOR, 1000),
  CEIL_TO_YEN(RoundingMode.CEILING, 1),
  CEIL_TO_10_YEN(RoundingMode.CEILING, 10),
  CEIL_TO_100_YEN(RoundingMode.CEILING, 100),
  HALF_UP_TO_YEN(RoundingMode.HALF_UP, 1),
  HALF_UP_TO_10_YEN(RoundingMode.HALF_UP, 10),
  HALF_UP_TO_100_YEN(RoundingMode.HALF_UP, 100);

  private final RoundingMode mode;
  private final BigDecimal unitYen;

  Rounding(RoundingMode mode, int unitYen) {
    this.mode = mode;
    this.unitYen = BigDecimal.valueOf(unitYen);
  }

  /**
   * Whole yen for an exact amount of yen.
   *
   * @throws ArithmeticException when the result does not fit a long
   */
  public Yen apply(BigDecimal exactYen) {
    return new Yen(exactYen.divide(unitYen, 0, mode).multiply(unitYen).longValueExact());
  }

  /** Whole yen for the quotient of two exact amounts; nothing is rounded before the end. */
  Yen applyQuotient(BigDecimal numeratorYen, BigDecimal denominator) {
    return new Yen(
        numeratorYen
            .divide(denominator.multiply(unitYen), 0, mode)
            .multiply(unitYen)
            .longValueExact());
  }
}
