package org.yakuba.residentregister.ledger;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 住所 in its parts (resident-register §2.8).
 *
 * @param townCode 町字ID of the address base registry
 * @param number 番地号 as written
 * @param building 方書
 */
public record Address(
    @Nullable String municipalityCode,
    @Nullable String townCode,
    @Nullable String prefecture,
    @Nullable String city,
    @Nullable String town,
    @Nullable String number,
    @Nullable String buildingCode,
    @Nullable String building,
    @Nullable String postalCode) {

  /** The address as written, without 方書. */
  public String line() {
    return joined(prefecture, city, town, number);
  }

  /** Town and number, as written within the municipality. */
  public String withinMunicipality() {
    return joined(town, number);
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).map(p -> p == null ? "" : p).collect(Collectors.joining());
  }
}
