package org.yakuba.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount of whole yen, negative when it is owed the other way. Arithmetic is exact: what does
 * not fit throws.
 *
 * @param amount yen
 */
public record Yen(long amount) implements Comparable<Yen> {

  public static final Yen ZERO = new Yen(0);

  public static Yen of(long amount) {
    return amount == 0 ? ZERO : new Yen(amount);
  }

  public Yen plus(Yen other) {
    return of(Math.addExact(amount, other.amount));
  }

  public Yen minus(Yen other) {
    return of(Math.subtractExact(amount, other.amount));
  }

  public Yen times(long factor) {
    return of(Math.multiplyExact(amount, factor));
  }

  /** The amount times a rate, made whole by a named rounding. */
  public Yen times(Rate rate, Rounding rounding) {
    return rounding.apply(BigDecimal.valueOf(amount).multiply(rate.value()));
  }

  /** A fraction of the amount (月割り: 7/12), exact until the named rounding. */
  public Yen fraction(long numerator, long denominator, Rounding rounding) {
    return Rate.fraction(numerator, denominator).of(this, rounding);
  }

  public Yen floorTo10Yen() {
    return Rounding.FLOOR_TO_10_YEN.apply(toBigDecimal());
  }

  public Yen floorTo100Yen() {
    return Rounding.FLOOR_TO_100_YEN.apply(toBigDecimal());
  }

  public Yen floorTo1000Yen() {
    return Rounding.FLOOR_TO_1000_YEN.apply(toBigDecimal());
  }

  public Yen ceilTo100Yen() {
    return Rounding.CEIL_TO_100_YEN.apply(toBigDecimal());
  }

  public Yen min(Yen other) {
    return amount <= other.amount ? this : other;
  }

  public Yen max(Yen other) {
    return amount >= other.amount ? this : other;
  }

  /** This amount, but never below zero. */
  public Yen notNegative() {
    return amount < 0 ? ZERO : this;
  }

  public boolean isZero() {
    return amount == 0;
  }

  public boolean isNegative() {
    return amount < 0;
  }

  BigDecimal toBigDecimal() {
    return new BigDecimal(BigInteger.valueOf(amount));
  }

  @Override
  public int compareTo(Yen other) {
    return Long.compare(amount, other.amount);
  }

  /** The plain number of yen, as in files. */
  @Override
  public String toString() {
    return Long.toString(amount);
  }

  /** 1,234円, as in letters and on screens. */
  public String format() {
    var digits = new StringBuilder(BigInteger.valueOf(amount).abs().toString());
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return (amount < 0 ? "-" : "") + digits + "円";
  }
}
