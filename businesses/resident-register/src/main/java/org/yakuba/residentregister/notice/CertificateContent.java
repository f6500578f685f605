package org.yakuba.residentregister.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentData.Part;
import org.yakuba.platform.document.FormDefinition;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.ledger.HistoryEntry;
import org.yakuba.residentregister.ledger.ResidentRecord;
import org.yakuba.residentregister.rules.ResidentType;

/** What a certificate says, in the parts of its form. */
final class CertificateContent {
  private final FormDefinition form;
  private final PersonItems items;

  CertificateContent(FormDefinition form, PersonItems items) {
    this.form = form;
    this.items = items;
  }

  /**
   * What is told besides the persons.
   *
   * @param wholeHousehold whether everybody of the household stands on it
   */
  record Frame(
      CertificateRequest request,
      boolean wholeHousehold,
      String issueNumber,
      String issuedOn,
      String certifier) {

    Map<String, String> fields() {
      return Map.of(
          "officialUse", request.officialUse() ? "公用" : "",
          "issueNumber", issueNumber,
          "issuedOn", issuedOn,
          "certifier", certifier,
          "certification", certification());
    }

    private String certification() {
      return switch (request.kind()) {
        case REMOVED_RECORD -> "この写しは、除票の原本と相違ないことを証明する。";
        case RECORD_ITEMS -> "上記の事項は、住民票に記載されている事項と相違ないことを証明する。";
        case REMOVED_ITEMS -> "上記の事項は、除票に記載されている事項と相違ないことを証明する。";
        case RESIDENT_RECORD, MOVE_OUT_CERTIFICATE, EQUIVALENT_TO_MOVE_OUT ->
            wholeHousehold ? "この写しは、世帯全員の住民票の原本と相違ないことを証明する。" : "この写しは、住民票の原本と相違ないことを証明する。";
      };
    }
  }

  /**
   * One copy.
   *
   * @param individualNumbers by addressee number, when asked for
   * @param histories by addressee number, when asked for
   */
  DocumentData of(
      Frame frame,
      List<ResidentRecord> persons,
      Map<String, String> individualNumbers,
      Map<String, List<HistoryEntry>> histories) {
    var parts = new ArrayList<Part>();
    if (form.parts().containsKey("household")) {
      var first = persons.getFirst();
      parts.add(
          new Part(
              "household", Map.of("address", items.address(first), "headName", items.head(first))));
    }
    if (frame.request().kind().ofItems()) {
      for (var person : persons) {
        var number = person.addresseeNumber();
        var all =
            items.of(
                person, individualNumbers.get(number), histories.getOrDefault(number, List.of()));
        parts.addAll(new ItemRows(frame.request(), form.marks()).of(person, all, parts.isEmpty()));
      }
      return new DocumentData(frame.fields(), parts);
    }
    for (var person : persons) {
      var history = histories.getOrDefault(person.addresseeNumber(), List.of());
      var all = items.of(person, individualNumbers.get(person.addresseeNumber()), history);
      parts.add(part(person.type() == ResidentType.FOREIGN ? "foreign" : "japanese", all));
      var remarks = Objects.requireNonNull(all.get("remarks"));
      if (form.parts().containsKey("remarks") && !remarks.equals(form.marks().none())) {
        parts.add(part("remarks", all));
      }
      if (frame.request().withHistory()) {
        parts.add(new Part("historyHead", Map.of()));
        history.stream()
            .filter(CertificateContent::counts)
            .forEach(entry -> parts.add(new Part("history", items.of(entry))));
      }
    }
    return new DocumentData(frame.fields(), parts);
  }

  /** Cancelled rows never were, and cancellations themselves are not told. */
  private static boolean counts(HistoryEntry entry) {
    return !entry.cancelled()
        && !entry.amended()
        && entry.after().entry().kind() != EntryKind.CANCELLATION;
  }

  private Part part(String id, Map<String, String> all) {
    var told = new HashMap<String, String>();
    for (var field : form.fields(id)) {
      told.put(field, Objects.requireNonNull(all.get(field), field));
    }
    return new Part(id, told);
  }
}
