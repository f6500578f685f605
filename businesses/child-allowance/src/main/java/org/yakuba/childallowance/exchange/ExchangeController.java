package org.yakuba.childallowance.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.Viewing;
import org.yakuba.childallowance.batch.BatchPrivileges;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.gateway.Correspondence;
import org.yakuba.platform.gateway.GatewayExchange;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.Requires;

/** 情報連携の状況 (CHA-7-03, CHA-7-04): what waits, was sent and was refused, and the acts on it. */
@Controller
@Requires("child-allowance.view")
final class ExchangeController {
  private static final String PATH = "/child-allowance/exchange";

  private final Screens screens;
  private final Tenancy tenancy;
  private final InformationCopies copies;
  private final GatewayExchange exchange;
  private final List<Correspondence<?, ?>> kinds;
  private final Words words = new Words();

  ExchangeController(
      Screens screens,
      Tenancy tenancy,
      InformationCopies copies,
      GatewayExchange exchange,
      List<Correspondence<?, ?>> kinds) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.copies = copies;
    this.exchange = exchange;
    this.kinds = List.copyOf(kinds);
  }

  @GetMapping(PATH)
  Page page(Operator operator) {
    var model = new HashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          var refused = copies.refused(session);
          Viewing.record(
              session,
              operator,
              "CHA-7-04",
              refused.stream().map(InformationCopies.Refused::addresseeNumber).toList());
          model.put("counts", copies.counts(session));
          model.put("refused", refused);
          model.put("held", copies.held(session));
          model.put("lastMade", copies.lastMade(session));
        });
    model.put("words", words);
    model.put("mayAct", operator.may(BatchPrivileges.PAY));
    return screens.page(operator, "児童手当 情報連携", "child-allowance-exchange/exchange", model);
  }

  /** 送受信: sends what waits and fetches what was answered, now instead of with the next round. */
  @PostMapping(PATH + "/run")
  @Requires({"child-allowance.view", "child-allowance.pay"})
  RedirectView run(Operator operator, RedirectAttributes redirect) {
    tenancy.run(operator.tenant(), session -> act(session, operator, "送受信"));
    return answer(operator, redirect, "");
  }

  /** 副本を作って送る. */
  @PostMapping(PATH + "/copies")
  @Requires({"child-allowance.view", "child-allowance.pay"})
  RedirectView copies(Operator operator, RedirectAttributes redirect) {
    return make(operator, redirect, false);
  }

  /** 受け付けられなかった副本を、版を上げて送り直す. */
  @PostMapping(PATH + "/again")
  @Requires({"child-allowance.view", "child-allowance.pay"})
  RedirectView again(Operator operator, RedirectAttributes redirect) {
    return make(operator, redirect, true);
  }

  private RedirectView make(Operator operator, RedirectAttributes redirect, boolean again) {
    var made =
        tenancy.<Optional<Integer>>call(
            operator.tenant(),
            session -> {
              act(session, operator, again ? "副本の再送" : "副本の作成");
              return copies.make(session, operator.officer().officerId(), again);
            });
    if (made.isEmpty()) {
      redirect.addFlashAttribute(
          Screens.NOTICE, "支援措置の対象者が分からないため、副本を作りませんでした。連携の画面で住民基本台帳からの受信を確かめてください。CHA-E203");
      return new RedirectView(PATH);
    }
    return answer(operator, redirect, "副本" + made.get() + "件を作りました。");
  }

  private static void act(TenantSession session, Operator operator, String what) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, "CHA-7-04", Action.UPDATE)
            .condition("情報連携", what));
  }

  private RedirectView answer(Operator operator, RedirectAttributes redirect, String before) {
    var round = exchange.exchange(operator.tenant(), kinds);
    var failure = round.failure();
    redirect.addFlashAttribute(
        Screens.NOTICE,
        before
            + round.sent()
            + "件を送り、結果"
            + round.answered()
            + "件を受け取りました。"
            + (failure == null ? "" : "中間サーバーに接続できません(" + failure + ")。時間をおいて自動で再送します。"));
    return new RedirectView(PATH);
  }
}
