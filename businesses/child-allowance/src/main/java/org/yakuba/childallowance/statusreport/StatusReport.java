package org.yakuba.childallowance.statusreport;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The 現況届 of one recipient for one fiscal year, as it stands.
 *
 * @param reasons why it is asked for; empty when it is omitted
 * @param filed whether it was received and waits for the second officer
 */
public record StatusReport(
    String certificationNumber,
    String addresseeNumber,
    String name,
    List<ReportReason> reasons,
    ReportState state,
    LocalDate stateOn,
    LocalDate dueOn,
    boolean filed) {
  public StatusReport {
    reasons = List.copyOf(reasons);
  }

  /** The reasons in words. */
  public String why() {
    return reasons.stream().map(ReportReason::label).collect(Collectors.joining("、"));
  }

  /** The state in words. */
  public String standing() {
    return filed ? "提出済(決裁待ち)" : state.label();
  }

  /** Whether the recipient still owes it. */
  public boolean owed() {
    return switch (state) {
      case REQUIRED, SENT, REMINDED -> true;
      case OMITTED, CONFIRMED, CHANGED -> false;
    };
  }
}
