package org.yakuba.childallowance.ledger.decide;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.kernel.assess.Violation;

/** What a command leads to. */
public sealed interface Decision {

  /** Refused, with every reason at once. */
  record Refused(List<Violation> reasons) implements Decision {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Accepted.
   *
   * @param changes what changes about which recipient; the first is what the command is about
   * @param warnings what the clerk and the approver should have seen
   */
  record Accepted(List<Change> changes, List<Violation> warnings) implements Decision {
    public Accepted {
      changes = List.copyOf(changes);
      warnings = List.copyOf(warnings);
    }

    /** What the command is about. */
    public Change main() {
      return changes.getFirst();
    }
  }

  /**
   * What changes about one recipient.
   *
   * @param before null when nobody was a recipient
   * @param after null when there is none afterwards (却下, a 認定 taken back)
   * @param books what was run and paid
   * @param overpaid yen by month that was paid too much
   * @param unpaidYen what is owed for months that were not paid yet, of an entitlement that ended
   */
  record Change(
      @Nullable CaseFile before,
      @Nullable CaseFile after,
      Draft draft,
      Books books,
      Map<YearMonth, Long> overpaid,
      long unpaidYen) {
    public Change {
      overpaid = Map.copyOf(overpaid);
    }
  }

  /**
   * The determination (認定・改定の履歴) to be kept.
   *
   * @param command as the journal keeps it for this recipient
   * @param number 宛名番号 of whom it is addressed to
   * @param effectiveMonth 効力月; null where there is none (却下)
   * @param oldYen monthly amount before
   * @param newYen monthly amount from the effective month on
   * @param reason code of the reason
   */
  record Draft(
      DeterminationKind kind,
      Command command,
      String number,
      @Nullable YearMonth effectiveMonth,
      long oldYen,
      long newYen,
      String reason,
      @Nullable String reasonText,
      @Nullable UUID takesBack) {}
}
