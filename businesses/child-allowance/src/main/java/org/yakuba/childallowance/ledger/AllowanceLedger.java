package org.yakuba.childallowance.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.decide.Slice;

/**
 * The ledger of the child allowance as decisions see it: a part is read and locked, decided purely,
 * and written.
 */
public interface AllowanceLedger {

  /** Reads what a command can touch, and keeps others from deciding about it meanwhile. */
  Slice slice(Command command);

  /** The recipient of a 認定番号 as known now. */
  Optional<CaseFile> file(String certificationNumber);

  /** Writes an accepted decision; 認定番号 and 通知書番号 are given here. */
  List<Written> write(Decision.Accepted accepted, Signature signature);

  /**
   * Who decided.
   *
   * @param filingId the 届出 that led to it; null for acts of the office without one
   * @param law fingerprint of the parameters
   */
  record Signature(
      @Nullable UUID filingId, String enteredBy, String approvedBy, Instant at, String law) {
    public Signature {
      if (enteredBy.equals(approvedBy)) {
        throw new IllegalArgumentException("A decision is approved by a second officer");
      }
    }
  }

  /**
   * A determination that was written.
   *
   * @param certificationNumber null when rejected before there was a recipient
   * @param noticeNumber null when nobody is notified
   */
  record Written(
      UUID determinationId,
      @Nullable String certificationNumber,
      @Nullable String noticeNumber,
      Decision.Change change) {}
}
