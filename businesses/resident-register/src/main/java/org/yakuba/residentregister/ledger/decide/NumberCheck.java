package org.yakuba.residentregister.ledger.decide;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.number.IndividualNumber;
import org.yakuba.kernel.number.ResidentCode;

/** 番号の検査: digits and check digit (resident-register §3.7, §4.1), and nobody else's number. */
final class NumberCheck {
  private NumberCheck() {}

  static boolean residentCode(Draft draft, String field, @Nullable String code) {
    return wellFormed(draft, field, code, ResidentCode.parse(code).isPresent());
  }

  static boolean individualNumber(Draft draft, String field, @Nullable String number) {
    return wellFormed(draft, field, number, IndividualNumber.parse(number).isPresent());
  }

  private static boolean wellFormed(
      Draft draft, String field, @Nullable String number, boolean valid) {
    if (number != null && !valid) {
      draft.refuse(Code.INVALID_CHECK_DIGIT, field, number);
      return false;
    }
    return true;
  }

  /**
   * Nobody else may hold the number: a resident who does is registered twice; a removed record asks
   * for 再転入 where {@code entering}.
   */
  static void unshared(
      Draft draft,
      String field,
      String number,
      String own,
      Collection<String> holders,
      boolean entering) {
    for (var holder : holders) {
      var row = holder.equals(own) ? null : draft.chain(holder).last().orElse(null);
      if (row == null) {
        continue;
      }
      boolean present =
          row.sheet().isRegistered() || row.effectiveOn().isAfter(draft.occasion().processedDate());
      if (present) {
        draft.refuse(Code.DUPLICATE_REGISTRATION, field, number);
        return;
      }
      if (entering) {
        draft.refuse(Code.REENTRY_REQUIRED, field, number);
        return;
      }
    }
  }
}
