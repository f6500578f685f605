package org.yakuba.residentregister.desk.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.search.SearchKeys;

/**
 * Address help from the addresses the register holds (resident-register §2.8, RES-4-08): towns by
 * initial characters or postal code, 方書 of a lot. Never the other way round (RES-4-09).
 */
final class PlaceBook {
  private static final int MOST = 30;
  private static final RowMapper<Town> TOWN =
      (rs, n) ->
          new Town(
              rs.getString("address_municipality_code"),
              rs.getString("address_town_code"),
              rs.getString("address_prefecture"),
              rs.getString("address_city"),
              rs.getString("address_town"),
              rs.getString("address_postal_code"));

  private final SearchKeys keys;

  PlaceBook(SearchKeys keys) {
    this.keys = keys;
  }

  /** A town as it stands in addresses. */
  record Town(
      @Nullable String municipalityCode,
      @Nullable String townCode,
      @Nullable String prefecture,
      @Nullable String city,
      String town,
      @Nullable String postalCode) {}

  private record Found(String key, Town town) {}

  /** Towns that begin with what was typed, or those of a postal code. */
  List<Town> towns(TenantSession session, String typed) {
    var plain = typed.strip().replace("-", "");
    if (plain.matches("[0-9]{7}")) {
      return session
          .sql(PlaceBook.class, "towns_by_postal_code")
          .param("postalCode", plain)
          .query(TOWN)
          .list();
    }
    var prefix = keys.address(typed);
    var towns = new ArrayList<Town>();
    var from = prefix;
    while (!prefix.isEmpty() && towns.size() < MOST) {
      var found = next(session, from);
      if (found.isEmpty() || !found.get().key().startsWith(prefix)) {
        break;
      }
      var town = found.get().town();
      var key = keys.address(town.town());
      if (found.get().key().startsWith(key)) {
        towns.add(town);
      }
      // Beyond every number of this town: a number follows a hyphen, which sorts before the dot.
      from = (found.get().key().startsWith(key) ? key : found.get().key()) + ".";
    }
    return towns;
  }

  /** 方書 that stand in addresses of a lot. */
  List<String> buildings(TenantSession session, String town, String number) {
    if (town.isBlank() || number.isBlank()) {
      return List.of();
    }
    return session
        .sql(PlaceBook.class, "buildings")
        .param("key", keys.address(town.strip() + "-" + number.strip()))
        .param("town", town.strip())
        .query((rs, n) -> rs.getString("address_building"))
        .list();
  }

  /** An address of the municipality with the parts of the town where the register knows it. */
  Address complete(
      TenantSession session,
      String town,
      String number,
      @Nullable String building,
      @Nullable String postalCode) {
    var known = next(session, keys.address(town)).map(Found::town);
    var any = known.or(() -> next(session, "").map(Found::town));
    boolean same = known.map(found -> found.town().equals(town)).orElse(false);
    return new Address(
        any.map(Town::municipalityCode).orElse(null),
        same ? known.map(Town::townCode).orElse(null) : null,
        any.map(Town::prefecture).orElse(null),
        any.map(Town::city).orElse(null),
        town,
        number,
        null,
        building,
        postalCode == null && same ? known.map(Town::postalCode).orElse(null) : postalCode);
  }

  private static Optional<Found> next(TenantSession session, String from) {
    return session
        .sql(PlaceBook.class, "next_town")
        .param("from", from)
        .query(
            (rs, n) -> new Found(rs.getString("key"), Objects.requireNonNull(TOWN.mapRow(rs, n))))
        .optional();
  }
}
