package org.yakuba.contracts.residentregister;

import org.jspecify.annotations.Nullable;

/**
 * 住所 as the register keeps it (resident-register §2.8).
 *
 * @param municipalityCode 市区町村コード, six digits
 * @param townCode 町字コード, seven digits
 * @param number 番地号 as written
 * @param building 方書
 * @param postalCode seven digits
 */
public record ResidentAddress(
    @Nullable String municipalityCode,
    @Nullable String townCode,
    @Nullable String prefecture,
    @Nullable String city,
    @Nullable String town,
    @Nullable String number,
    @Nullable String buildingCode,
    @Nullable String building,
    @Nullable String postalCode) {

  /** Prefecture to number in one line, without 方書; null when nothing of it is known. */
  public @Nullable String line() {
    var line = orEmpty(prefecture) + orEmpty(city) + orEmpty(town) + orEmpty(number);
    return line.isEmpty() ? null : line;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
