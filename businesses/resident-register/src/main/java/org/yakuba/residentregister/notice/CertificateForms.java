package org.yakuba.residentregister.notice;

import java.util.List;
import org.yakuba.platform.document.FormDefinition;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.rules.CertificateKind;

/** The forms of this business in every version that was ever used. */
final class CertificateForms {
  private static final FormDefinition INDIVIDUAL = read("resident-record-individual");
  private static final FormDefinition HOUSEHOLD = read("resident-record-household");
  private static final FormDefinition REMOVED = read("removed-record");
  private static final FormDefinition ITEMS = read("record-items");
  private static final FormDefinition REMOVED_ITEMS = read("removed-items");
  private static final List<FormDefinition> ALL =
      List.of(INDIVIDUAL, HOUSEHOLD, REMOVED, ITEMS, REMOVED_ITEMS);

  private CertificateForms() {}

  /** The form in use for a request. */
  static FormDefinition of(CertificateKind kind, CertificateLayout layout) {
    return switch (kind) {
      case REMOVED_RECORD -> REMOVED;
      case RECORD_ITEMS -> ITEMS;
      case REMOVED_ITEMS -> REMOVED_ITEMS;
      case RESIDENT_RECORD, MOVE_OUT_CERTIFICATE, EQUIVALENT_TO_MOVE_OUT ->
          switch (layout) {
            case INDIVIDUAL -> INDIVIDUAL;
            case HOUSEHOLD -> HOUSEHOLD;
          };
    };
  }

  /** The form a copy was issued with. */
  static FormDefinition of(String id, int version) {
    return ALL.stream()
        .filter(form -> form.id().equals(id) && form.version() == version)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no form " + id + " version " + version));
  }

  private static FormDefinition read(String name) {
    return FormDefinition.resource(ResidentRegister.class, "documents/" + name + ".yaml");
  }
}
