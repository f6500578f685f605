package org.yakuba.childallowance.linkage;

import java.util.Set;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.residentregister.ResidentChanged;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Takes what the resident register publishes (CHA-7-01): the copy of the people follows, and what
 * may touch an entitlement opens a work item or prepares a filing. No entitlement is changed here.
 */
public final class ResidentChangesConsumer implements LinkageConsumer {
  /** Identity of the consumer. */
  public static final String ID = "child-allowance.residents";

  static final String PUBLISHER = "resident-register";

  private final LifeEvents lifeEvents;

  public ResidentChangesConsumer(LifeEvents lifeEvents) {
    this.lifeEvents = lifeEvents;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "児童手当(住民の異動)";
  }

  @Override
  public String publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return ResidentChanged.withWholeState();
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    if (!(event.payload() instanceof ResidentChanged changed)) {
      throw new IllegalArgumentException("not about a resident: " + event.eventType());
    }
    PersonCopy.take(session, changed, event.recordedAt());
    lifeEvents.follow(session, event, changed);
  }
}
