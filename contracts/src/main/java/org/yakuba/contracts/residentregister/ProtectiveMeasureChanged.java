package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 支援措置 was registered, changed, extended or ended; 相手方 and temporary releases are never handed
 * over.
 *
 * @param measureId the application
 * @param role {@code SUBJECT} or {@code CO_SUBJECT}
 * @param measureKind {@code 1} decided, {@code 2} provisional, {@code 3} ended
 * @param validTo planned end
 * @param openEnded protection goes on after the planned end
 */
@Contract(linkageId = "Y*-E-901", title = "支援措置")
public record ProtectiveMeasureChanged(
    UUID measureId,
    String addresseeNumber,
    String role,
    String measureKind,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean openEnded,
    @Nullable LocalDate endedOn,
    List<String> protectedScopes,
    int revision)
    implements ResidentChanged {

  public ProtectiveMeasureChanged {
    protectedScopes = List.copyOf(protectedScopes);
  }

  @Override
  public @Nullable ResidentItems resident() {
    return null;
  }
}
