package org.yakuba.childallowance.filing;

import org.yakuba.childallowance.ledger.decide.Command;

/** 届出の種類 (rulebook 2.4 {@code filingType}). */
public enum FilingType {
  CERTIFICATION,
  REVISION_UP,
  REVISION_DOWN,
  EXTINCTION,
  CARE_EQUIVALENT,
  STATUS_REPORT,
  UNPAID_CLAIM,
  PARTICULARS,
  REJECTION,
  CANCELLATION,
  CORRECTION;

  /** The kind under which a command is filed. */
  public static FilingType of(Command command) {
    return switch (command) {
      case Command.Certify certify -> CERTIFICATION;
      case Command.ReviseUp up -> up.children().isEmpty() ? CARE_EQUIVALENT : REVISION_UP;
      case Command.ReviseDown down -> REVISION_DOWN;
      case Command.ReachAge age -> REVISION_DOWN;
      case Command.Extinguish end -> EXTINCTION;
      case Command.ReportStatus report -> STATUS_REPORT;
      case Command.ClaimUnpaid unpaid -> UNPAID_CLAIM;
      case Command.ChangeParticulars change -> PARTICULARS;
      case Command.Reject reject -> REJECTION;
      case Command.Cancel cancel -> CANCELLATION;
      case Command.Correct correct -> CORRECTION;
    };
  }
}
