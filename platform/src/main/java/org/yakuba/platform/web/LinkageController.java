package org.yakuba.platform.web;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.linkage.LinkageStatus;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/** 連携状況・配達不能 (data-linkage §9). */
@Controller
@Requires("linkage.view")
public final class LinkageController {
  private static final String BUSINESS = "linkage";
  private static final String FUNCTION = "LNK-3-03";
  private static final int LONGEST_LIST = 200;

  private final Screens screens;
  private final Tenancy tenancy;
  private final LinkageStatus status;
  private final Deliveries deliveries;
  private final Clock clock;

  LinkageController(
      Screens screens, Tenancy tenancy, LinkageStatus status, Deliveries deliveries, Clock clock) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.status = status;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @GetMapping("/linkage")
  Page overview(Operator operator) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var parked = status.parked(session, LONGEST_LIST);
          AuditLog.record(
              session,
              AuditEntry.of(operator, BUSINESS, "LNK-4-06", Action.VIEW)
                  .subjects(parked.stream().map(LinkageStatus.Parked::aggregateId).toList()));
          return screens.page(
              operator,
              "連携状況",
              "platform/linkage",
              Map.of(
                  "consumers",
                  status.consumers(session),
                  "parked",
                  parked,
                  "officer",
                  operator.officer().officerId(),
                  "mayManage",
                  operator.may(Privileges.LINKAGE_MANAGE)));
        });
  }

  @PostMapping("/linkage/parked")
  @Requires({"linkage.view", "linkage.manage"})
  String redeliver(
      Operator operator,
      @RequestParam("consumer") String consumer,
      @RequestParam("cursor") long cursor,
      @RequestParam("act") String act,
      RedirectAttributes redirect) {
    tenancy.run(
        operator.tenant(),
        session -> {
          if (!change(session, operator, consumer, cursor, act)) {
            throw new AlreadyChanged();
          }
          AuditLog.record(
              session,
              AuditEntry.of(operator, BUSINESS, FUNCTION, Action.UPDATE)
                  .condition("consumer", consumer)
                  .condition("cursor", Long.toString(cursor))
                  .condition("act", act));
        });
    if (act.equals("request")) {
      redirect.addFlashAttribute(Screens.NOTICE, "再投入を申請しました。ほかの職員の承認を待ちます。");
    } else {
      int received = deliveries.retryDue(operator.tenant());
      redirect.addFlashAttribute(
          Screens.NOTICE, received > 0 ? received + "件を配達しました。" : "配達できませんでした。原因を確かめてください。");
    }
    return "redirect:/linkage";
  }

  private boolean change(
      TenantSession session, Operator operator, String consumer, long cursor, String act) {
    var officer = operator.officer().officerId();
    return switch (act) {
      case "retry" -> LinkageStatus.retryNow(session, consumer, cursor, clock.instant());
      case "request" -> LinkageStatus.request(session, consumer, cursor, officer);
      case "approve" -> LinkageStatus.approve(session, consumer, cursor, officer, clock.instant());
      default -> throw new NotFound();
    };
  }
}
