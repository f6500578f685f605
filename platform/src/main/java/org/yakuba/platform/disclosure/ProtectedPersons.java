package org.yakuba.platform.disclosure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Everybody under 支援措置 on one day, for outputs that are worked on as sets (EUC-5-03, SUP-4-03). The
 * set is for blanking and leaving out only; it is never shown.
 *
 * @param known false when the copy of the measures is not complete: then everybody counts as
 *     protected
 * @param addresseeNumbers the protected persons
 */
public record ProtectedPersons(boolean known, Set<String> addresseeNumbers) {

  public ProtectedPersons {
    addresseeNumbers = Set.copyOf(addresseeNumbers);
  }

  /** Whose measures are in force on {@code day} (suppression §3). */
  public static ProtectedPersons on(TenantSession session, LocalDate day) {
    var rows = session.sql(Disclosure.class, "flags-of-all").query(Disclosure::row).list();
    var known = rows.stream().anyMatch(Disclosure.Row::complete);
    var flags = rows.stream().map(Disclosure.Row::flag).filter(Objects::nonNull).toList();
    var numbers = new TreeSet<String>();
    SuppressionPeriods.inForce(flags, day).forEach(flag -> numbers.add(flag.addresseeNumber()));
    return new ProtectedPersons(known, numbers);
  }
}
