package org.yakuba.childallowance.exchange;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.statusreport.PensionMemberships;
import org.yakuba.platform.gateway.ClosedIntermediateServer;
import org.yakuba.platform.gateway.Correspondence;
import org.yakuba.platform.gateway.GatewayExchange;
import org.yakuba.platform.gateway.IntermediateServer;
import org.yakuba.platform.gateway.IntermediateServer.Restriction;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;

/** 情報連携 of the child allowance as part of the program; restrictions go before copies. */
@Configuration(proxyBeanMethods = false)
@Import(ExchangeConfiguration.Pages.class)
public class ExchangeConfiguration {

  @Bean
  @Order(10)
  RestrictionChannel childAllowanceAutomaticResponses(
      ObjectProvider<IntermediateServer> server, ObjectProvider<Clock> clock) {
    return new RestrictionChannel(Restriction.AUTOMATIC_RESPONSE, open(server), japanese(clock));
  }

  @Bean
  @Order(11)
  RestrictionChannel childAllowanceDisclosures(
      ObjectProvider<IntermediateServer> server, ObjectProvider<Clock> clock) {
    return new RestrictionChannel(Restriction.DISCLOSURE, open(server), japanese(clock));
  }

  @Bean
  @Order(12)
  CopyChannel childAllowanceCopyChannel(
      ObjectProvider<IntermediateServer> server,
      TenantParameters parameters,
      ObjectProvider<Clock> clock) {
    return new CopyChannel(open(server), new ExchangeCodes(parameters), japanese(clock));
  }

  @Bean
  InquiryChannel childAllowanceFormerAllowances(
      ObjectProvider<IntermediateServer> server,
      TenantParameters parameters,
      ObjectProvider<Clock> clock) {
    return channel(InquiryKind.FORMER_ALLOWANCE, server, parameters, clock);
  }

  @Bean
  InquiryChannel childAllowancePensions(
      ObjectProvider<IntermediateServer> server,
      TenantParameters parameters,
      ObjectProvider<Clock> clock) {
    return channel(InquiryKind.PENSION, server, parameters, clock);
  }

  private static InquiryChannel channel(
      InquiryKind kind,
      ObjectProvider<IntermediateServer> server,
      TenantParameters parameters,
      ObjectProvider<Clock> clock) {
    return new InquiryChannel(
        kind,
        open(server),
        new ExchangeCodes(parameters),
        new PensionAnswers(new PensionMemberships(japanese(clock))));
  }

  @Bean
  InformationInquiries childAllowanceInquiries(
      TenantParameters parameters, ObjectProvider<Clock> clock) {
    return new InformationInquiries(parameters, japanese(clock));
  }

  @Bean
  InformationCopies childAllowanceCopies(ObjectProvider<Clock> clock) {
    return new InformationCopies(japanese(clock));
  }

  /**
   * Property {@code yakuba.copies-hour}: from which hour of the night the copies are made (0 to 23,
   * of Japan).
   */
  @Bean
  CopySchedule childAllowanceCopySchedule(
      Tenancy tenancy,
      InformationCopies copies,
      ObjectProvider<Clock> clock,
      @Value("${yakuba.copies-hour:1}") int hour,
      @Value("${yakuba.linkage:${yakuba.housekeeping:${yakuba.audit.sealing:false}}}")
          boolean enabled) {
    return new CopySchedule(tenancy, copies, japanese(clock), hour, enabled);
  }

  private static IntermediateServer open(ObjectProvider<IntermediateServer> server) {
    return server.getIfAvailable(ClosedIntermediateServer::new);
  }

  private static Clock japanese(ObjectProvider<Clock> clock) {
    return clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")));
  }

  /** Its pages; imported by programs that serve them. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class Pages {
    @Bean
    TemplateSet childAllowanceExchangeTemplates() {
      return new TemplateSet("child-allowance-exchange", "org.yakuba.childallowance.templates");
    }

    @Bean
    MenuEntry childAllowanceExchangeEntry() {
      return new MenuEntry(
          52,
          "児童手当 情報連携",
          "/child-allowance/exchange",
          ChildAllowance.VIEW.id(),
          "",
          ChildAllowance.PURPOSE);
    }

    @Bean
    ExchangeController childAllowanceExchangeController(
        Screens screens,
        Tenancy tenancy,
        InformationCopies copies,
        GatewayExchange exchange,
        List<RestrictionChannel> restrictions,
        CopyChannel copyChannel,
        List<InquiryChannel> inquiries) {
      var kinds = new ArrayList<Correspondence<?, ?>>(restrictions);
      kinds.add(copyChannel);
      kinds.addAll(inquiries);
      return new ExchangeController(screens, tenancy, copies, exchange, kinds);
    }
  }
}
