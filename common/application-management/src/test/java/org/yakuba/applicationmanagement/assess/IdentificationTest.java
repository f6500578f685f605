package org.yakuba.applicationmanagement.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.applicationmanagement.assess.Package.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yakuba.applicationmanagement.rules.Procedures;

/** 申請者の特定, and facts that cannot be read. */
class IdentificationTest {

  private static final String SERIAL = "0A1B2C3D4E5F";

  private final Package sent = new Package();

  private String found(Object... links) {
    sent.facts.put("certificateLinks", List.of(links));
    return sent.identified();
  }

  @Test
  void the_link_that_was_valid_on_the_day_of_sending_counts() {
    assertThat(
            found(
                link(SERIAL, "1", "2020-01-01", "2026-11-19"),
                link(SERIAL, "2", "2026-11-20", null)))
        .isEqualTo("IDENTIFIED 2");
    assertThat(found(link(SERIAL, "1", "2020-01-01", "2026-11-20"))).isEqualTo("IDENTIFIED 1");
    assertThat(found(link(SERIAL, "1", "2026-11-21", null))).isEqualTo("SERIAL_NOT_FOUND");
    sent.control.put("SubmittedAt", "2026-11-19T15:00:00Z");
    assertThat(found(link(SERIAL, "1", "2026-11-20", null))).isEqualTo("IDENTIFIED 1");
  }

  @Test
  void nobody_and_several_are_told_apart() {
    assertThat(found()).isEqualTo("SERIAL_NOT_FOUND");
    assertThat(found(link("FF", "1", "2020-01-01", null))).isEqualTo("SERIAL_NOT_FOUND");
    assertThat(found(link(SERIAL, "1", "2020-01-01", null), link(SERIAL, "2", "2020-01-01", null)))
        .isEqualTo("SERIAL_AMBIGUOUS");
  }

  @Test
  void name_and_birth_date_must_be_those_of_the_register() {
    sent.items.put("applicantName", "見本　太郎");
    assertThat(sent.identified()).isEqualTo("ATTRIBUTE_MISMATCH");
    sent.files.remove("shinsei.csv");
    sent.items.put("applicantName", "見本　花子");
    sent.items.put("applicantBirthDate", "1985-03-04");
    assertThat(sent.identified()).isEqualTo("ATTRIBUTE_MISMATCH");
  }

  private String fault(Map<String, ?> facts) {
    var outcome = Package.outcome(new LinkedHashMap<>(facts));
    assertThat(outcome.has("result")).isFalse();
    return outcome.at("/errors/0/field").asString() + " " + outcome.at("/errors/0/code").asString();
  }

  @Test
  void facts_that_cannot_be_read_are_told_by_path() {
    var sound = sent.json();
    for (var key : List.of("municipalityCode", "receivedAt", "package")) {
      var lacking = new LinkedHashMap<>(sound);
      lacking.remove(key);
      assertThat(fault(lacking)).isEqualTo(key + " MISSING_FIELD");
    }
    assertThat(fault(with(sound, "municipalityCode", "99001")))
        .isEqualTo("municipalityCode INVALID");
    assertThat(fault(with(sound, "receivedAt", "2026-11-20T09:00:00")))
        .isEqualTo("receivedAt INVALID");
    assertThat(fault(with(sound, "package", Map.of("entries", List.of(Map.of("text", ""))))))
        .isEqualTo("package.entries[0].path MISSING_FIELD");
    assertThat(fault(with(sound, "package", Map.of("entries", List.of(Map.of("path", "a"))))))
        .isEqualTo("package.entries[0] INVALID");
    assertThat(fault(with(sound, "package", Map.of("zip", 1))))
        .isEqualTo("package.zip UNKNOWN_FIELD");
  }

  private static Map<String, Object> with(Map<String, ?> facts, String key, Object value) {
    var changed = new LinkedHashMap<String, Object>(facts);
    changed.put(key, value);
    return changed;
  }

  @Test
  void the_master_holds_every_procedure_of_municipalities_and_no_item_twice() {
    var ids = new ArrayList<String>();
    Procedures.standard().all().forEach(procedure -> ids.add(procedure.id()));
    assertThat(ids).doesNotHaveDuplicates().contains("CHD-15", "LTC-11", "DIS-01", "MOV-03");
    // The thirty of the national list, and the benefits a municipality sets up itself.
    assertThat(ids).filteredOn(id -> !id.startsWith("EMB-")).hasSize(30);
    assertThat(ids).filteredOn(id -> id.startsWith("EMB-")).containsExactly("EMB-01");
  }
}
