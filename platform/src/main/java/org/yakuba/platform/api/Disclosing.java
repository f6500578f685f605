package org.yakuba.platform.api;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.tenancy.TenantSession;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides once about all persons of an answer and masks record by record. What was taken out is
 * named in {@code maskedItems}.
 */
final class Disclosing {
  /** Member that names what was taken out of a record. */
  static final String MASKED = "maskedItems";

  private final DisclosureDecision addOn;
  private final DisclosureDecision entitled;
  private final ApiCaller caller;

  private Disclosing(DisclosureDecision addOn, DisclosureDecision entitled, ApiCaller caller) {
    this.addOn = addOn;
    this.entitled = entitled;
    this.caller = caller;
  }

  /** The decision about everybody who lives at an address of the answer. */
  static Disclosing of(
      TenantSession session, ApiCaller caller, Collection<List<String>> sharing, Clock clock) {
    Set<String> everybody = new LinkedHashSet<>();
    sharing.forEach(everybody::addAll);
    var at = clock.instant();
    var requester = Requester.publicBody();
    return new Disclosing(
        Disclosure.decide(session, Masking.ADD_ON, everybody, requester, Channel.LINKAGE, at),
        Disclosure.decide(session, Masking.ENTITLED, everybody, requester, Channel.LINKAGE, at),
        caller);
  }

  /** Masks the payload for this caller; {@code into} is the object that names what is missing. */
  void mask(ObjectNode payload, ObjectNode into, Contracts.Entry contract, List<String> sharing) {
    var decision = caller.readsProtected(contract) ? entitled : addOn;
    var masked = Masking.mask(payload, contract.type(), decision, sharing);
    if (!masked.isEmpty()) {
      into.set(MASKED, LinkageJson.treeOf(masked));
    }
  }
}
