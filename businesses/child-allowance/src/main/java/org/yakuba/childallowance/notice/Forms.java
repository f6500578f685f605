package org.yakuba.childallowance.notice;

import java.util.Map;
import java.util.TreeMap;
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.platform.document.FormDefinition;

/** The forms of this business by id. */
final class Forms {
  private static final Map<String, FormDefinition> FORMS = read();

  private Forms() {}

  private static Map<String, FormDefinition> read() {
    var forms = new TreeMap<String, FormDefinition>();
    for (var kind : DeterminationKind.values()) {
      if (kind.isNotified()) {
        forms.computeIfAbsent(
            id(kind), id -> FormDefinition.resource(Forms.class, "documents/" + id + ".yaml"));
      }
    }
    return forms;
  }

  private static String id(DeterminationKind kind) {
    return switch (kind) {
      case CERTIFY -> "certification-notice";
      case REJECT -> "rejection-notice";
      case REVISE_UP, REVISE_DOWN -> "revision-notice";
      case EXTINGUISH -> "extinction-notice";
      case UNPAID -> "unpaid-notice";
      case CORRECT, CANCEL -> "correction-notice";
      case PARTICULARS -> throw new IllegalArgumentException("nobody is notified");
    };
  }

  static FormDefinition of(DeterminationKind kind) {
    return of(id(kind));
  }

  static FormDefinition of(String id) {
    var form = FORMS.get(id);
    if (form == null) {
      throw new IllegalArgumentException("no form " + id);
    }
    return form;
  }
}
