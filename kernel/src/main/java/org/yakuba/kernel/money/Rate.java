package org.yakuba.kernel.money;

import java.math.BigDecimal;

/**
 * An exact decimal rate, such as 0.06 for 6 %.
 *
 * @param value the factor; equal rates compare equal whatever their trailing zeros
 */
public record Rate(BigDecimal value) implements Comparable<Rate> {

  public Rate {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /**
   * The rate written as a decimal, {@code "0.06"}.
   *
   * @throws NumberFormatException when the text is no decimal
   */
  public static Rate of(String decimal) {
    return new Rate(new BigDecimal(decimal));
  }

  /** The rate of a percentage, {@code "6"} for 6 %. */
  public static Rate percent(String percent) {
    return new Rate(new BigDecimal(percent).movePointLeft(2));
  }

  /** A fraction that need not have a finite decimal; it stays exact until it is applied. */
  static Fraction fraction(long numerator, long denominator) {
    return new Fraction(numerator, denominator);
  }

  public Rate plus(Rate other) {
    return new Rate(value.add(other.value));
  }

  public Rate minus(Rate other) {
    return new Rate(value.subtract(other.value));
  }

  @Override
  public int compareTo(Rate other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }

  /** Numerator and denominator of a proportion. */
  record Fraction(long numerator, long denominator) {

    Fraction {
      if (denominator <= 0) {
        throw new IllegalArgumentException("A denominator is positive, given: " + denominator);
      }
    }

    Yen of(Yen amount, Rounding rounding) {
      return rounding.applyQuotient(
          amount.toBigDecimal().multiply(BigDecimal.valueOf(numerator)),
          BigDecimal.valueOf(denominator));
    }
  }
}
