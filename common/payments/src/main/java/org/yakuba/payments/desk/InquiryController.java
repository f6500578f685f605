package org.yakuba.payments.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.payments.Payments;
import org.yakuba.payments.inquiry.AccountCorrespondence;
import org.yakuba.payments.inquiry.AccountInquiries;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.gateway.GatewayExchange;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.Requires;

/** 口座照会の進捗と結果 (BEN-2-01, BEN-2-02). */
@Controller
@Requires("payments.view")
final class InquiryController {
  private static final String PATH = "/payments/inquiries";

  private final Screens screens;
  private final Tenancy tenancy;
  private final AccountInquiries inquiries;
  private final GatewayExchange exchange;
  private final AccountCorrespondence accounts;

  InquiryController(
      Screens screens,
      Tenancy tenancy,
      AccountInquiries inquiries,
      GatewayExchange exchange,
      AccountCorrespondence accounts) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.inquiries = inquiries;
    this.exchange = exchange;
    this.accounts = accounts;
  }

  @GetMapping(PATH)
  Page inquiries(Operator operator, @RequestParam(defaultValue = "") String state) {
    var wanted =
        Arrays.stream(AccountInquiries.State.values())
            .filter(one -> one.name().equals(state))
            .findFirst()
            .orElse(null);
    var model = new HashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          var found = inquiries.list(session, wanted);
          model.put("inquiries", found);
          model.put("counts", inquiries.counts(session));
          AuditLog.record(
              session,
              AuditEntry.of(operator, Payments.ID, "BEN-2-02", Action.VIEW)
                  .subjects(
                      found.stream().map(AccountInquiries.Inquiry::addresseeNumber).toList()));
        });
    model.put("state", wanted);
    model.put("mayAsk", operator.may(Payments.ACCOUNTS));
    return screens.page(operator, "口座照会", "payments/inquiries", model);
  }

  /** Sends what waits and fetches what was answered, now instead of with the next round. */
  @PostMapping(PATH + "/exchange")
  @Requires("payments.accounts")
  RedirectView exchange(Operator operator, RedirectAttributes redirect) {
    var round = exchange.exchange(operator.tenant(), List.of(accounts));
    var said = "要求" + round.sent() + "件を送り、回答" + round.answered() + "件を取り込みました。";
    redirect.addFlashAttribute(
        Screens.NOTICE,
        round.failure() == null
            ? said
            : said + "中間サーバーに接続できません(" + round.failure() + ")。時間をおいて自動で再送します。");
    return new RedirectView(PATH);
  }
}
