package org.yakuba.platform.audit.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.Tenants;

/**
 * The chain of the operation log. Property {@code yakuba.audit.directory} says where key and
 * anchors stand outside the database; {@code yakuba.audit.sealing=true} makes this program seal
 * every second.
 */
@Configuration(proxyBeanMethods = false)
public class AuditChainConfiguration {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Bean
  Sealer sealer(Tenancy tenancy) {
    return new Sealer(tenancy);
  }

  @Bean
  Anchors anchors(
      Tenancy tenancy, @Value("${yakuba.audit.directory:.yakuba/audit}") Path directory) {
    return new Anchors(
        tenancy, SigningKey.from(directory.resolve("signing-key")), directory.resolve("anchors"));
  }

  @Bean
  AuditVerification auditVerification(Tenancy tenancy, Anchors anchors) {
    return new AuditVerification(tenancy, anchors);
  }

  @Bean
  @ConditionalOnProperty("yakuba.audit.sealing")
  SealingSchedule sealingSchedule(
      Sealer sealer,
      Anchors anchors,
      Tenants tenants,
      @Value("${yakuba.audit.anchoring:PT1H}") Duration anchoring) {
    return new SealingSchedule(
        sealer,
        anchors,
        () -> tenants.all(LocalDate.now(JAPAN)).stream().map(Tenant::id).toList(),
        anchoring);
  }
}
