package org.yakuba.emergencybenefit.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.emergencybenefit.desk.Work.Done;
import org.yakuba.emergencybenefit.ledger.Decisions;
import org.yakuba.emergencybenefit.ledger.Repayments;
import org.yakuba.emergencybenefit.ledger.Repayments.Receipt;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.payment.RepaymentLevies;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.Requires;

/** 決定の取消 with 返還 of what was paid, and 返還金の収納, part by part. */
@Controller
@Requires("emergency-benefit.enter")
final class RepaymentController {
  private final Work work;
  private final DecisionController payments;
  private final TargetController targets;
  private final RepaymentLevies levies;

  RepaymentController(
      Work work, DecisionController payments, TargetController targets, RepaymentLevies levies) {
    this.work = work;
    this.payments = payments;
    this.targets = targets;
    this.levies = levies;
  }

  /** 取消, with 返還 of what was paid. */
  @PostMapping("/benefits/{id}/targets/{target}/decisions/{no}/cancel")
  @Requires("emergency-benefit.approve")
  Object cancel(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("target") int target,
      @PathVariable("no") long no,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var input = new Input(values);
    var reason = input.text("note", "取消の理由", 200);
    if (!input.wrong().isEmpty()) {
      return targets
          .page(operator, id, target)
          .withForm(Form.of(values).withErrors(input.wrong().toList()));
    }
    var said =
        work.act(
            operator,
            "EMB-4-06",
            Action.DECIDE,
            session -> {
              var cancelled =
                  Decisions.cancel(
                      session, id, target, no, reason, operator.officer().officerId(), work.now());
              if (cancelled.isEmpty()) {
                throw new AlreadyChanged();
              }
              var asked =
                  Repayments.askBack(
                      session,
                      no,
                      reason,
                      work.today().plusDays(Repayments.DAYS_TO_PAY),
                      work.today(),
                      operator.officer().officerId());
              asked.ifPresent(bill -> levies.determined(session, bill));
              return Done.of(
                  asked
                      .map(bill ->
                          "決定を取り消しました。支払済みの " + Yen.of(bill.amountYen()).format() + " の返還を求めます。")
                      .orElse("決定を取り消しました。"),
                  id + " " + target);
            });
    redirect.addFlashAttribute(Screens.NOTICE, said);
    return new RedirectView("/benefits/" + id + "/targets/" + target);
  }

  @PostMapping("/benefits/{id}/repayments/receipts")
  Object receive(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var input = new Input(values);
    var bill = input.raw("billNumber");
    if (!bill.matches("[0-9]{1,18}")) {
      input.wrong().add("billNumber", bill, "EMB-E129", "納付書番号を数字で入力してください");
    }
    var amount = input.yen("receivedAmount", "納めた額");
    var day = input.day("receivedOn", work.today());
    if (input.wrong().isEmpty() && (amount.isZero() || day.isAfter(work.today()))) {
      input
          .wrong()
          .add(
              "receivedAmount",
              input.raw("receivedAmount"),
              "EMB-E130",
              "今日までに納められた、1円以上の額を入力してください");
    }
    if (input.wrong().isEmpty()) {
      var receipt =
          work.act(
              operator,
              "EMB-5-04",
              Action.UPDATE,
              session ->
                  Done.of(
                      Repayments.receive(
                          session,
                          id,
                          Long.parseLong(bill),
                          amount,
                          day,
                          operator.officer().officerId(),
                          work.now()),
                      id + " " + bill));
      if (receipt == Receipt.TAKEN) {
        redirect.addFlashAttribute(Screens.NOTICE, "返還金の収納を登録しました。");
        return new RedirectView("/benefits/" + id + "/payments");
      }
      if (receipt == Receipt.UNKNOWN) {
        input.wrong().add("billNumber", bill, "EMB-E129", "この制度に、この番号の返還はありません");
      } else {
        input
            .wrong()
            .add("receivedAmount", input.raw("receivedAmount"), "EMB-E130", "返還の残額を超えています");
      }
    }
    return payments
        .payments(operator, id)
        .withForm(Form.of(values).withErrors(input.wrong().toList()));
  }
}
