package org.yakuba.childallowance.repayment;

import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.Requires;

/** 返納の減額・取消: entered by one officer, decided by another, on the page of the claims. */
@Controller
@Requires("child-allowance.view")
final class ReductionController {
  private static final String PATH = RepaymentPage.PATH + "/reductions/{number}";

  private final RepaymentPage page;
  private final Tenancy tenancy;
  private final Reductions reductions;

  ReductionController(RepaymentPage page, Tenancy tenancy, Reductions reductions) {
    this.page = page;
    this.tenancy = tenancy;
    this.reductions = reductions;
  }

  @PostMapping(RepaymentPage.PATH + "/{claim}/reductions")
  @Requires({"child-allowance.view", "child-allowance.pay"})
  Object propose(
      Operator operator,
      @PathVariable("claim") long claim,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    var amount = input.getOrDefault(Reductions.field("amount", claim), "").replace(",", "").strip();
    long yen = amount.matches("[1-9][0-9]{0,8}") ? Long.parseLong(amount) : 0;
    var reason = input.getOrDefault(Reductions.field("reason", claim), "").strip();
    try {
      boolean proposed =
          tenancy.call(
              operator.tenant(),
              session -> reductions.propose(session, operator, claim, yen, reason));
      if (!proposed) {
        throw new AlreadyChanged();
      }
    } catch (ViolationsException e) {
      return page.show(operator, input, e.violations());
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "repayment_reduction_open");
      return page.refused(
          operator,
          input,
          Reductions.field("amount", claim),
          amount,
          "CHA-E190",
          "この返納には決裁を待つ減額があります");
    }
    redirect.addFlashAttribute(Screens.NOTICE, "返納の減額を起票しました。別の職員が決裁します。");
    return "redirect:" + RepaymentPage.PATH;
  }

  @PostMapping(PATH + "/decide")
  @Requires({"child-allowance.view", "child-allowance.pay-approve"})
  Object decide(
      Operator operator, @PathVariable("number") long number, RedirectAttributes redirect) {
    try {
      boolean decided =
          tenancy.call(operator.tenant(), session -> reductions.decide(session, operator, number));
      if (!decided) {
        throw new AlreadyChanged();
      }
    } catch (ViolationsException e) {
      return page.show(operator, Map.of(), e.violations());
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "reduction_decided_by_another");
      return page.refused(operator, Map.of(), null, null, "CHA-E131", "起票した職員は決裁できません");
    }
    redirect.addFlashAttribute(Screens.NOTICE, "返納を減額しました。減額した分は過払の残額に戻り、以後の支払から差し引かれます。");
    return "redirect:" + RepaymentPage.PATH;
  }

  @PostMapping(PATH + "/withdraw")
  @Requires({"child-allowance.view", "child-allowance.pay"})
  Object withdraw(
      Operator operator, @PathVariable("number") long number, RedirectAttributes redirect) {
    if (!tenancy.<Boolean>call(
        operator.tenant(), session -> reductions.withdraw(session, operator, number))) {
      throw new AlreadyChanged();
    }
    redirect.addFlashAttribute(Screens.NOTICE, "減額の起票を取りやめました。");
    return "redirect:" + RepaymentPage.PATH;
  }
}
