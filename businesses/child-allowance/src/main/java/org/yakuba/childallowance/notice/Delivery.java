package org.yakuba.childallowance.notice;

import org.jspecify.annotations.Nullable;

/**
 * 送付先: what stands in the window of the envelope.
 *
 * @param postalCode {@code 100-0001}; empty when unknown
 * @param other whether it is another address than that of the person (CHA-6-03)
 */
public record Delivery(
    String name, String postalCode, String address, @Nullable String building, boolean other) {

  /** Address and 方書, each in a line. */
  public String lines() {
    return building == null || building.isEmpty() ? address : address + "\n" + building;
  }

  /** {@code 100-0001} of seven digits; anything else as it is. */
  public static String postal(String digits) {
    return digits.length() == 7 ? digits.substring(0, 3) + "-" + digits.substring(3) : digits;
  }
}
