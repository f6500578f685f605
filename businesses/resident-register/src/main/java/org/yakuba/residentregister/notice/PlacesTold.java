package org.yakuba.residentregister.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.search.PlaceKey;
import org.yakuba.residentregister.search.SearchKeys;

/**
 * 前住所・異動履歴の住所 — who is protected and lives today at a place that a sheet tells of: where somebody
 * on it lived before, came from or went to (suppression §5). Texts of a legacy system are read as
 * well as places that the register itself has kept.
 */
final class PlacesTold {
  private PlacesTold() {}

  private record Place(String town, @Nullable String number, @Nullable String building) {}

  private record Living(String addresseeNumber, String key, String building) {}

  /** 宛名番号 of the protected persons concerned. */
  static Set<String> concerned(
      TenantSession session, SearchKeys keys, List<String> subjects, boolean withHistory) {
    var readings =
        session
            .sql(PlacesTold.class, "places-told")
            .param("subjects", subjects.toArray(String[]::new))
            .param("history", withHistory)
            .query((row, index) ->
                new Place(
                    row.getString("town"), row.getString("number"), row.getString("building")))
            .stream()
            .flatMap(place -> keys.places(place.town(), place.number(), place.building()).stream())
            .collect(Collectors.groupingBy(PlaceKey::key));
    if (readings.isEmpty()) {
      return Set.of();
    }
    var living =
        session
            .sql(PlacesTold.class, "protected-at")
            .param("keys", readings.keySet().toArray(String[]::new))
            .query((row, index) ->
                new Living(
                    row.getString("addressee_number"),
                    row.getString("key"),
                    keys.place(row.getString("building"))))
            .list();
    var concerned = new HashSet<String>();
    for (var person : living) {
      if (readings.getOrDefault(person.key(), List.of()).stream()
          .anyMatch(reading -> reading.mayBe(person.building()))) {
        concerned.add(person.addresseeNumber());
      }
    }
    return concerned;
  }
}
