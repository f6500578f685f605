package org.yakuba.platform.linkage;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.identity.TenantKeys;
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
  ChangePublisher changePublisher(Tenancy tenancy) {
    return new ChangePublisher(tenancy);
  }

  private static Clock japanese(ObjectProvider<Clock> clock) {
    return clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")));
  }
}
