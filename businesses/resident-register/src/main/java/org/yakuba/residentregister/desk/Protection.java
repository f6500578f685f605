package org.yakuba.residentregister.desk;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosed;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Decides what an officer may see on the screens of this business (suppression §4.3, §5). What
 * members of a household share is protected as soon as one of them is.
 */
public final class Protection {
  private final InstantSource clock;

  Protection(InstantSource clock) {
    this.clock = clock;
  }

  /** What the officer may see of these persons. */
  public View of(TenantSession session, Operator operator, Collection<String> addresseeNumbers) {
    return of(session, operator, addresseeNumbers, Set.of());
  }

  /**
   * What the officer may see of these persons.
   *
   * @param householdNumbers households, besides the present ones, to which the records shown belong
   */
  public View of(
      TenantSession session,
      Operator operator,
      Collection<String> addresseeNumbers,
      Collection<String> householdNumbers) {
    var households = new HashMap<String, Set<String>>();
    session
        .sql(Protection.class, "same_household")
        .param("addresseeNumbers", addresseeNumbers.toArray(String[]::new))
        .param("householdNumbers", householdNumbers.toArray(String[]::new))
        .query(rs -> {
          households
              .computeIfAbsent(rs.getString("household_number"), n -> new HashSet<>())
              .add(rs.getString("addressee_number"));
        });
    var concerned = new HashSet<>(addresseeNumbers);
    households.values().forEach(concerned::addAll);
    var decision =
        Disclosure.decide(
            session,
            DocumentKind.SCREEN,
            concerned,
            Requester.officer(operator),
            Channel.SCREEN,
            clock.instant());
    return new View(decision, households);
  }

  /** An answer about some persons; about others it says nothing. */
  public static final class View {
    private final DisclosureDecision decision;
    private final Map<String, Set<String>> households;

    View(DisclosureDecision decision, Map<String, Set<String>> households) {
      this.decision = decision;
      this.households = households;
    }

    public DisclosureDecision decision() {
      return decision;
    }

    /**
     * The item as text: itself, or 記載省略.
     *
     * @param householdNumber household of the record the item stands in
     */
    public <T> String text(Guarded<T> item, String addresseeNumber, String householdNumber) {
      return decision.revealShared(item, sharing(addresseeNumber, householdNumber))
              instanceof Disclosed.Open<T>(var value)
          ? value.toString()
          : Guarded.MASK;
    }

    /** Whether the item must not be shown. */
    public boolean hides(Guarded<?> item, String addresseeNumber, String householdNumber) {
      return decision.revealShared(item, sharing(addresseeNumber, householdNumber))
          instanceof Disclosed.Blocked<?>;
    }

    private Set<String> sharing(String addresseeNumber, String householdNumber) {
      var all = new HashSet<>(households.getOrDefault(householdNumber, Set.of()));
      households.values().stream()
          .filter(members -> members.contains(addresseeNumber))
          .forEach(all::addAll);
      all.add(addresseeNumber);
      return all;
    }
  }
}
