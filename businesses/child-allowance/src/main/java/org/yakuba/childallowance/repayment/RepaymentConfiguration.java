package org.yakuba.childallowance.repayment;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;

/** 過払・返納 as part of the program; imported by programs that serve pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class RepaymentConfiguration {
  @Bean
  TemplateSet childAllowanceRepaymentTemplates() {
    return new TemplateSet("child-allowance-repayments", "org.yakuba.childallowance.templates");
  }

  @Bean
  MenuEntry childAllowanceRepaymentsEntry() {
    return new MenuEntry(
        49,
        "児童手当 過払・返納",
        "/child-allowance/repayments",
        ChildAllowance.VIEW.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  /** What the pages share. */
  private record Room(
      RepaymentPage page, Repayments repayments, Reductions reductions, Clock clock) {}

  private static Room room(
      Screens screens, Tenancy tenancy, Outbox outbox, ObjectProvider<Clock> clock) {
    var japanese = clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")));
    var levies = new Levies(outbox, japanese);
    var repayments = new Repayments(levies, japanese);
    return new Room(
        new RepaymentPage(screens, tenancy, repayments),
        repayments,
        new Reductions(repayments, levies, japanese),
        japanese);
  }

  @Bean
  RepaymentController childAllowanceRepaymentController(
      Screens screens,
      Tenancy tenancy,
      Outbox outbox,
      DocumentEngine engine,
      MunicipalityNames municipalities,
      ObjectProvider<Clock> clock) {
    var room = room(screens, tenancy, outbox, clock);
    return new RepaymentController(
        room.page(), tenancy, room.repayments(), engine, municipalities, room.clock());
  }

  @Bean
  ReductionController childAllowanceReductionController(
      Screens screens, Tenancy tenancy, Outbox outbox, ObjectProvider<Clock> clock) {
    var room = room(screens, tenancy, outbox, clock);
    return new ReductionController(room.page(), tenancy, room.reductions());
  }
}
