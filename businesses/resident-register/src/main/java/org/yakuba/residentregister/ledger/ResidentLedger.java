package org.yakuba.residentregister.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The ledger of residents and households, read as of any day and as known on any day (RES-1-31,
 * RES-2-14).
 *
 * <p>A port: whoever decides 異動 sees the ledger through it.
 */
public interface ResidentLedger {
  /**
   * The person as of a point in time; empty when not registered, or not yet known, at that point.
   */
  Optional<ResidentState> resident(TenantSession session, String addresseeNumber, AsOf at);

  /**
   * Persons as of a point in time by addressee number; those not registered at that point are
   * missing.
   */
  Map<String, ResidentState> residents(
      TenantSession session, Collection<String> addresseeNumbers, AsOf at);

  /**
   * The household as of a point in time; empty when it did not exist, or was not known, at that
   * point.
   */
  Optional<HouseholdState> household(TenantSession session, String householdNumber, AsOf at);

  /**
   * All 異動 of a person known at the end of the day of knowledge, in the order of entry; empty when
   * unknown.
   */
  List<HistoryEntry> history(TenantSession session, String addresseeNumber, AsOf at);
}
