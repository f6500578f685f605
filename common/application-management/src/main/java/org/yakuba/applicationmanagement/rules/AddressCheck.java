package org.yakuba.applicationmanagement.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.yakuba.applicationmanagement.rules.Finding.Code;
import org.yakuba.applicationmanagement.rules.Reception.KnownReceipt;

/** 段3 宛先: whether the package is for this town, for a procedure it has, and arrives once. */
final class AddressCheck {

  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
  private static final String CORRECTION_REQUESTED = "CORRECTION_REQUESTED";

  private final Reception reception;
  private final Procedures procedures;

  AddressCheck(Reception reception, Procedures procedures) {
    this.reception = reception;
    this.procedures = procedures;
  }

  List<Finding> check(ApplicationPackage application, ControlFile control) {
    var found = new ArrayList<Finding>();
    if (!control.municipalityCode().equals(reception.municipalityCode())) {
      found.add(Finding.of(Code.OTHER_MUNICIPALITY));
    }
    var procedure = procedures.find(control.procedureId());
    if (procedure.isEmpty()) {
      found.add(Finding.of(Code.UNKNOWN_PROCEDURE));
    }
    if (procedure.isPresent() && !procedure.get().formVersions().contains(control.formVersion())) {
      found.add(Finding.of(Code.UNKNOWN_FORM_VERSION));
    }
    if (control.resubmission() && !mayBeResubmitted(control.originalReceiptNumber())) {
      found.add(Finding.of(Code.NOTHING_TO_RESUBMIT));
    }
    if (control.submittedAt().isAfter(reception.receivedAt().plus(CLOCKS_MAY_DIFFER))) {
      found.add(Finding.of(Code.SUBMITTED_IN_FUTURE));
    }
    var before = known(control.receiptNumber());
    if (!before.isEmpty()) {
      boolean same = before.stream().anyMatch(k -> k.packageSha256().equals(application.sha256()));
      if (!same) {
        found.add(Finding.of(Code.RECEIPT_WITH_OTHER_CONTENT));
      } else if (found.isEmpty()) {
        found.add(Finding.of(Code.RECEIVED_BEFORE));
      }
    }
    return found;
  }

  private boolean mayBeResubmitted(String original) {
    return known(original).stream().anyMatch(k -> k.status().equals(CORRECTION_REQUESTED));
  }

  private List<KnownReceipt> known(String receiptNumber) {
    return reception.known().stream().filter(k -> k.receiptNumber().equals(receiptNumber)).toList();
  }
}
