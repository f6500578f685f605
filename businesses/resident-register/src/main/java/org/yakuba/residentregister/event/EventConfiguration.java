package org.yakuba.residentregister.event;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.characters.TextCheck;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.residentregister.batch.MoveOutEffect;
import org.yakuba.residentregister.batch.MoveOutSchedule;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.ledger.postgres.LedgerWriter;
import org.yakuba.residentregister.ledger.postgres.PastRows;
import org.yakuba.residentregister.ledger.postgres.SliceReader;
import org.yakuba.residentregister.linkage.ResidentPublisher;
import org.yakuba.residentregister.search.SearchKeys;

/** The entering of 異動 as part of the program. */
@Configuration(proxyBeanMethods = false)
public class EventConfiguration {
  @Bean
  RegisterLaw registerLaw(ObjectProvider<TextCheck> textCheck) {
    var check = textCheck.getIfAvailable();
    return RegisterLaw.of(
        RegisterLaw.nationalParameters(),
        false,
        text -> check == null || check.check(text).isEmpty());
  }

  @Bean
  SliceReader sliceReader(TenantKeys keys, SearchKeys searchKeys, RegisterLaw law) {
    return new SliceReader(keys, searchKeys, law);
  }

  @Bean
  LedgerWriter ledgerWriter(TenantKeys keys, SearchKeys searchKeys, RegisterLaw law) {
    return new LedgerWriter(keys, searchKeys, law.suppressionAutoEnd());
  }

  @Bean
  Confirmation confirmation(
      SliceReader reader,
      LedgerWriter writer,
      ResidentPublisher publisher,
      RegisterLaw law,
      ObjectProvider<AfterConfirmation> followers,
      ObjectProvider<Clock> clock) {
    return new Confirmation(
        reader, writer, publisher, law, japanese(clock), followers.orderedStream().toList());
  }

  @Bean
  ProvisionalStore provisionalStore(TenantKeys keys) {
    return new ProvisionalStore(keys);
  }

  @Bean
  RegisterEvents registerEvents(
      Tenancy tenancy,
      Confirmation confirmation,
      ProvisionalStore store,
      SliceReader reader,
      TenantKeys keys,
      ObjectProvider<Clock> clock) {
    return new RegisterEventService(
        tenancy, confirmation, store, new PastEvents(new PastRows(reader), keys, japanese(clock)));
  }

  @Bean
  Approvals approvals(Tenancy tenancy, Confirmation confirmation, ProvisionalStore store) {
    return new ApprovalService(tenancy, confirmation, store);
  }

  @Bean
  MoveOutEffect moveOutEffect(
      SliceReader reader,
      LedgerWriter writer,
      ResidentPublisher publisher,
      ObjectProvider<Clock> clock) {
    return new MoveOutEffect(reader, writer, publisher, japanese(clock));
  }

  @Bean
  JobDefinition moveOutEffectJob(MoveOutEffect effect) {
    return effect.job();
  }

  /** Runs in a serving program, not in commands. */
  @Bean
  MoveOutSchedule moveOutSchedule(
      Tenancy tenancy,
      Jobs jobs,
      ObjectProvider<Clock> clock,
      @Value("${yakuba.housekeeping:${yakuba.audit.sealing:false}}") boolean enabled) {
    return new MoveOutSchedule(tenancy, jobs, japanese(clock), enabled);
  }

  private static Clock japanese(ObjectProvider<Clock> clock) {
    return clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")));
  }
}
