package org.yakuba.platform.disclosure;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 判定用の写し — one version of one measure for one person (suppression §2, §3).
 *
 * @param measureKey the application (申出) it belongs to; different applications are independent
 * @param validFrom first protected day
 * @param validTo {@code effectiveEnd} of §3
 * @param openEnded protection goes on after {@code validTo} until the measure is ended
 */
public record SuppressionFlag(
    String addresseeNumber,
    String measureKey,
    ProtectionRole role,
    MeasureKind kind,
    LocalDate validFrom,
    LocalDate validTo,
    boolean openEnded,
    @Nullable LocalDate endedOn,
    Set<ProtectedScope> scopes) {
  public SuppressionFlag {
    scopes = Set.copyOf(scopes);
  }
}
