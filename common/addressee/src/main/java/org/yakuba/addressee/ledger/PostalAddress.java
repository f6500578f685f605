package org.yakuba.addressee.ledger;

/**
 * Where somebody lives or has their seat. Every part may be empty.
 *
 * @param municipalityCode 住所_市区町村コード
 * @param townCode 住所_町字コード
 * @param text prefecture to number as written
 * @param building 方書
 * @param postalCode seven digits
 */
public record PostalAddress(
    String municipalityCode, String townCode, String text, String building, String postalCode) {

  /** Address and building as written on an envelope. */
  public String line() {
    return building.isEmpty() ? text : text + "　" + building;
  }

  boolean isEmpty() {
    return municipalityCode.isEmpty()
        && townCode.isEmpty()
        && text.isEmpty()
        && building.isEmpty()
        && postalCode.isEmpty();
  }
}
