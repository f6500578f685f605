package org.yakuba.platform.gateway;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/** Exchange with 中間サーバー: every {@link Correspondence} bean of every module takes part. */
@Configuration(proxyBeanMethods = false)
public class GatewayConfiguration {

  @Bean
  GatewayExchange gatewayExchange(Tenancy tenancy, TenantKeys keys, ObjectProvider<Clock> clock) {
    return new GatewayExchange(
        tenancy, keys, clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo"))));
  }

  /** Runs where linkage runs: in a serving program, not in commands. */
  @Bean
  GatewayRounds gatewayRounds(
      Tenants tenants,
      GatewayExchange exchange,
      ObjectProvider<Correspondence<?, ?>> kinds,
      @Value("${yakuba.linkage:${yakuba.housekeeping:${yakuba.audit.sealing:false}}}")
          boolean enabled) {
    return new GatewayRounds(tenants, exchange, kinds.orderedStream().toList(), enabled);
  }
}
