package org.yakuba.platform.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.yakuba.contracts.application.ApplicationAcknowledged;
import org.yakuba.contracts.application.ApplicationDecided;
import org.yakuba.contracts.application.ApplicationReviewChanged;
import org.yakuba.contracts.application.ItemFinding;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * What a business answers to the management of applications about a delivery: taken, under review,
 * decided (application-management §7). The business declares the three contracts in its {@code
 * ContractSet}.
 */
public final class DeliveryAnswers {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Outbox outbox;
  private final String publisher;
  private final Clock clock;

  /**
   * @param publisher id of the business
   */
  public DeliveryAnswers(Outbox outbox, String publisher, Clock clock) {
    this.outbox = outbox;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Taken, or not with the reasons item by item. */
  public void acknowledge(TenantSession session, UUID deliveryId, List<ItemFinding> findings) {
    publish(
        session,
        List.of(
            answer(
                deliveryId,
                new ApplicationAcknowledged(
                    deliveryId, findings.isEmpty() ? "ACCEPTED" : "REJECTED", findings))));
  }

  /** 実質審査の開始. */
  public void started(TenantSession session, UUID deliveryId) {
    publish(
        session,
        List.of(
            answer(
                deliveryId, new ApplicationReviewChanged(deliveryId, "STARTED", List.of(), null))));
  }

  /** Decided, as many as one act decides, in one statement. */
  public void decided(TenantSession session, List<ApplicationDecided> decisions) {
    publish(
        session,
        decisions.stream().map(decision -> answer(decision.deliveryId(), decision)).toList());
  }

  /** Today in Japan. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(JAPAN));
  }

  private Publication answer(UUID deliveryId, Record payload) {
    return new Publication(
        publisher,
        "application-delivery",
        deliveryId.toString(),
        clock.instant(),
        today(),
        deliveryId,
        null,
        false,
        List.of(),
        payload);
  }

  private void publish(TenantSession session, List<Publication> answers) {
    outbox.publish(session, answers).get();
  }
}
