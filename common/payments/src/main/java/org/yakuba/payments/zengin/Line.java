package org.yakuba.payments.zengin;

/**
 * One record of 120 characters, put together field by field. A value that does not fit its field is
 * a mistake of the program: input is checked before, and nothing is ever cut.
 */
final class Line {

  /** Characters, and bytes, of a record. */
  static final int LENGTH = 120;

  private final StringBuilder text = new StringBuilder(LENGTH);

  /** N: digits, right-aligned after zeros. */
  Line digits(int width, String digits) {
    if (digits.length() > width || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("No number of " + width + " digits");
    }
    text.repeat('0', width - digits.length()).append(digits);
    return this;
  }

  Line digits(int width, long number) {
    return digits(width, Long.toString(number));
  }

  /** C: text, left-aligned before spaces. */
  Line text(int width, String value) {
    if (value.length() > width) {
      throw new IllegalArgumentException("No text of at most " + width + " characters");
    }
    text.append(value).repeat(' ', width - value.length());
    return this;
  }

  /** ダミー. */
  Line blank(int width) {
    text.repeat(' ', width);
    return this;
  }

  /** The record, which must be full. */
  String end() {
    if (text.length() != LENGTH) {
      throw new IllegalStateException("A record has 120 characters, this one " + text.length());
    }
    return text.toString();
  }
}
