package org.yakuba.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.api.ApiClients;
import org.yakuba.platform.api.NewClient;
import org.yakuba.platform.api.RateLimits;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/** APIクライアント管理: who may ask, how much, and no longer (data-linkage §9). */
@Controller
@Requires("linkage.view")
public final class ApiClientController {
  private static final String BUSINESS = "linkage";
  private static final String CLIENTS = "LNK-1-02";
  private static final String LIMITS = "LNK-1-09";
  private static final String PAGE = "/linkage/clients";

  private final Screens screens;
  private final Tenancy tenancy;
  private final ApiClients clients;
  private final RateLimits limits;

  ApiClientController(Screens screens, Tenancy tenancy, ApiClients clients, RateLimits limits) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.clients = clients;
    this.limits = limits;
  }

  @GetMapping("/linkage/clients")
  Page list(Operator operator) {
    return tenancy.call(operator.tenant(), session -> page(session, operator, Form.EMPTY));
  }

  private Page page(TenantSession session, Operator operator, Form form) {
    AuditLog.record(session, AuditEntry.of(operator, BUSINESS, CLIENTS, Action.VIEW));
    return screens
        .page(
            operator,
            "APIクライアント",
            "platform/api-clients",
            Map.of(
                "clients",
                clients.list(session),
                "mayManage",
                operator.may(Privileges.LINKAGE_MANAGE)))
        .withForm(form);
  }

  @PostMapping("/linkage/clients/{id}/revoke")
  @Requires({"linkage.view", "linkage.manage"})
  String revoke(Operator operator, @PathVariable("id") String id, RedirectAttributes redirect) {
    tenancy.run(
        operator.tenant(),
        session -> {
          if (clients.find(session, id).isEmpty()) {
            throw new NotFound();
          }
          if (!clients.revoke(session, id, operator.officer().officerId())) {
            throw new AlreadyChanged();
          }
          AuditLog.record(
              session,
              AuditEntry.of(operator, BUSINESS, CLIENTS, Action.CONFIG)
                  .condition("client", id)
                  .condition("act", "revoke"));
        });
    redirect.addFlashAttribute(Screens.NOTICE, "クライアントを失効させました。");
    return "redirect:" + PAGE;
  }

  @PostMapping("/linkage/clients/{id}/limit")
  @Requires({"linkage.view", "linkage.manage"})
  Object limit(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    var field = "limit-" + id;
    var text = input.getOrDefault(field, "").strip();
    int wanted = number(text);
    if (wanted < NewClient.LEAST || wanted > NewClient.MOST) {
      var form = Form.of(input).withErrors(List.of(limitRefused(field, text)));
      return tenancy.call(operator.tenant(), session -> page(session, operator, form));
    }
    tenancy.run(operator.tenant(), session -> set(session, operator, id, wanted));
    limits.forget(id);
    redirect.addFlashAttribute(Screens.NOTICE, "流量の上限を変更しました。");
    return "redirect:" + PAGE;
  }

  private void set(TenantSession session, Operator operator, String id, int wanted) {
    var client = clients.find(session, id).orElseThrow(NotFound::new);
    if (!clients.setLimit(session, id, wanted)) {
      throw new AlreadyChanged();
    }
    AuditLog.record(
        session,
        AuditEntry.of(operator, BUSINESS, LIMITS, Action.CONFIG)
            .condition("client", id)
            .condition("before", Integer.toString(client.requestsPerMinute()))
            .condition("after", Integer.toString(wanted)));
  }

  /** 0, which is no limit anybody may have, for what is no number. */
  static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  static Violation limitRefused(String field, String text) {
    return new Violation(
        field,
        text,
        "LNK-E12",
        "1分あたりの上限は%,dから%,dまでの整数で入力してください。".formatted(NewClient.LEAST, NewClient.MOST));
  }
}
