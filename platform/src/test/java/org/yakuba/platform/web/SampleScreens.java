package org.yakuba.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.tenancy.TenantId;

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

  /** Signs in whoever has the password of the sample; the name of the id says the privileges. */
  @Bean
  SignIn sampleSignIn() {
    return (municipality, officer, password, code, terminal) -> {
      if (officer.equals("locked")) {
        return new SignIn.Answer.Locked();
      }
      if (!password.equals("right") || !code.equals("123456")) {
        return new SignIn.Answer.Refused();
      }
      Set<Privilege> privileges = new HashSet<>();
      if (officer.startsWith("admin")) {
        privileges.add(new Privilege("sample.secret"));
      }
      return new SignIn.Answer.Accepted(
          new Officer(new TenantId(1), officer, "見本 花子", "市民課", Set.of("clerk"), privileges));
    };
  }
}
