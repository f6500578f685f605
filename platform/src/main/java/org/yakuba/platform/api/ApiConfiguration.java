package org.yakuba.platform.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.tenancy.Tenancy;

/** Clients of the API, for programs with and without a web server. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {
  @Bean
  ApiClients apiClients(Tenancy tenancy, Contracts contracts, TenantKeys keys) {
    return new ApiClients(tenancy, contracts, keys);
  }

  @Bean
  RateLimits apiRateLimits() {
    return new RateLimits();
  }
}
