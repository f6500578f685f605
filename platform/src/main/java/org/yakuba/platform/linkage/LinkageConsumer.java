package org.yakuba.platform.linkage;

import java.util.Set;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * A module that takes what another business publishes; declared as a bean. Every event comes at
 * least once and, for one person, in order. What {@link #consume} writes commits together with the
 * note that it was received, so that an event that comes again never reaches it twice.
 *
 * <p>Whatever it throws parks this person for this consumer; the others go on.
 */
public interface LinkageConsumer {

  /** Identity, such as {@code addressee.residents}; never changes. */
  String id();

  /** What it is called on the screen. */
  String title();

  /** Id of the business it listens to. */
  String publisher();

  /** Records of the contracts it takes. */
  Set<Class<? extends Record>> contracts();

  /** Takes one event, in the transaction of {@code session}. */
  void consume(TenantSession session, LinkageEvent<? extends Record> event);
}
