package org.yakuba.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.yakuba.platform.identity.RoleTable;

/** Routes that behave well and badly, for the tests of what stands around routes. */
@Configuration(proxyBeanMethods = false)
class SampleScreens {
  /** A clock that tests set. */
  static final class MovableClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    void set(Instant instant) {
      now.set(instant);
    }

    @Override
    public ZoneId getZone() {
      return PlatformWebConfiguration.JAPAN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }

  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock();
  }

  @Bean
  SampleController sampleController() {
    return new SampleController();
  }

  /** Adds the role of the sample to the standard roles. */
  @Bean
  RoleTable.Source sampleRoles() {
    return RoleTable.Source.beside(SampleScreens.class);
  }
}
