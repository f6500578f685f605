package org.yakuba.platform.linkage;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.tenancy.Tenancy;

/** Linkage as part of every program; publishers declare a {@link ContractSet} bean. */
@Configuration(proxyBeanMethods = false)
public class LinkageConfiguration {
  @Bean
  Contracts contracts(ObjectProvider<ContractSet> sets) {
    return new Contracts(sets.orderedStream().toList());
  }

  @Bean
  Outbox outbox(Contracts contracts, TenantKeys keys, ObjectProvider<Clock> clock) {
    return new Outbox(contracts, keys, japanese(clock));
  }

  @Bean
  PaymentLists paymentLists(Outbox outbox) {
    return new PaymentLists(outbox);
  }

  @Bean
  ChangePublisher changePublisher(Tenancy tenancy) {
    return new ChangePublisher(tenancy);
  }

  @Bean
  Deliveries deliveries(
      Tenancy tenancy,
      Contracts contracts,
      TenantKeys keys,
      ObjectProvider<LinkageConsumer> consumers,
      ObjectProvider<Clock> clock) {
    return new Deliveries(
        tenancy, contracts, keys, consumers.orderedStream().toList(), japanese(clock));
  }

  @Bean
  Snapshots snapshots(Outbox outbox, ChangePublisher publisher) {
    return new Snapshots(outbox, publisher);
  }

  @Bean
  LinkageStatus linkageStatus(Deliveries deliveries) {
    return new LinkageStatus(deliveries);
  }

  /**
   * Property {@code yakuba.linkage}: true in a serving program, which publishes and delivers, false
   * in commands.
   */
  @Bean
  LinkageSchedule linkageSchedule(
      Tenancy tenancy,
      ChangePublisher publisher,
      Deliveries deliveries,
      ObjectProvider<Clock> clock,
      @Value("${yakuba.linkage:${yakuba.housekeeping:${yakuba.audit.sealing:false}}}")
          boolean enabled) {
    return new LinkageSchedule(tenancy, publisher, deliveries, japanese(clock), enabled);
  }

  /** Every {@link KeptCopy} bean of every module is compared daily. */
  @Bean
  Reconciliations reconciliations(
      Tenancy tenancy,
      Deliveries deliveries,
      ObjectProvider<KeptCopy> copies,
      ObjectProvider<Clock> clock) {
    return new Reconciliations(
        tenancy, deliveries, copies.orderedStream().toList(), japanese(clock));
  }

  /**
   * Property {@code yakuba.reconciliation-hour}: from which hour of the day the copies are compared
   * (0 to 23, of Japan).
   */
  @Bean
  ReconciliationSchedule reconciliationSchedule(
      Tenancy tenancy,
      Reconciliations reconciliations,
      ObjectProvider<Clock> clock,
      @Value("${yakuba.reconciliation-hour:3}") int hour,
      @Value("${yakuba.linkage:${yakuba.housekeeping:${yakuba.audit.sealing:false}}}")
          boolean enabled) {
    return new ReconciliationSchedule(tenancy, reconciliations, japanese(clock), hour, enabled);
  }

  private static Clock japanese(ObjectProvider<Clock> clock) {
    return clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")));
  }
}
