package org.yakuba.residentregister.desk.entry;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The field of a form that a reason concerns: from the names of resident-register §8.1. */
final class FieldNames {
  private static final Pattern PERSON = Pattern.compile("persons\\[(\\d+)](?:\\.(.+))?");
  private static final Map<String, String> OF_PERSON =
      Map.of(
          "name", "family",
          "nameKana", "kana",
          "personId", "number",
          "residentType", "type",
          "registeredDomicile", "domicile",
          "headOfFamilyRegister", "familyHead",
          "foreign", "nationality",
          "foreign.residenceCardNumber", "card");
  private static final Map<String, String> OF_CORRECTION =
      Map.of(
          "name", "c-family",
          "nameKana", "c-kana",
          "registeredDomicile", "c-domicile",
          "headOfFamilyRegister", "c-familyHead",
          "address", "town");
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("eventDate", "eventDate"),
          Map.entry("notificationDate", "notificationDate"),
          Map.entry("address", "town"),
          Map.entry("address.name", "town"),
          Map.entry("destination.address", "moveOutTo"),
          Map.entry("origin.address", "originAddress"),
          Map.entry("newHead", "newHead"),
          Map.entry("newHead.personId", "newHead"),
          Map.entry("newHeadPersonId", "newHead"),
          Map.entry("householdId", "toHousehold"),
          Map.entry("toHouseholdId", "toHousehold"),
          Map.entry("newHouseholdId", "toHousehold"));

  private FieldNames() {}

  /**
   * The field; null when no field of the form is to blame.
   *
   * @param path of the item in the command
   * @param value what was given: the number of a person where the path names several
   */
  static @Nullable String of(EventKind kind, String path, @Nullable String value) {
    if (path.startsWith("changes.")) {
      var item = path.substring("changes.".length());
      return kind == EventKind.CORRECTION
          ? OF_CORRECTION.getOrDefault(item, "c-" + item)
          : of(kind, item, value);
    }
    var person = PERSON.matcher(path);
    if (person.matches()) {
      var item = person.group(2) == null ? "name" : person.group(2);
      return "p" + person.group(1) + "-" + OF_PERSON.getOrDefault(item, item);
    }
    for (var prefix : new String[] {"relationships.", "newHead.relationships."}) {
      if (path.startsWith(prefix)) {
        return "rel-" + path.substring(prefix.length());
      }
    }
    if (path.equals("personIds") && value != null) {
      int comma = value.indexOf(',');
      return "take-" + (comma < 0 ? value : value.substring(0, comma));
    }
    return PLAIN.get(path);
  }
}
