package org.yakuba.platform.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** 支援期間 — which measures protect on a day (suppression §3). */
public final class SuppressionPeriods {
  private SuppressionPeriods() {}

  /**
   * The flags in force on {@code day}: begun, and either not past their end or kept open. Only the
   * newest begun version of an application is kept open; applications are independent of each
   * other, and so are persons.
   */
  public static List<SuppressionFlag> inForce(Collection<SuppressionFlag> flags, LocalDate day) {
    record Application(String addresseeNumber, String measureKey) {}
    var newest = new HashMap<Application, LocalDate>();
    for (var flag : flags) {
      if (!flag.validFrom().isAfter(day)) {
        newest.merge(
            new Application(flag.addresseeNumber(), flag.measureKey()),
            flag.validFrom(),
            (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return flags.stream()
        .filter(flag -> !flag.validFrom().isAfter(day))
        .filter(flag ->
            !day.isAfter(flag.validTo())
                || flag.openEnded()
                    && flag.validFrom()
                        .equals(
                            newest.get(new Application(flag.addresseeNumber(), flag.measureKey()))))
        .toList();
  }
}
