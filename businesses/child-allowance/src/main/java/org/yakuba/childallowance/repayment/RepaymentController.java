package org.yakuba.childallowance.repayment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.childallowance.batch.BatchPrivileges;
import org.yakuba.childallowance.notice.Envelopes;
import org.yakuba.childallowance.notice.Wording;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.childallowance.repayment.Repayments.Claim;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentData.Part;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.FormDefinition;
import org.yakuba.platform.document.Ornaments;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.FileAnswer;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 過払・返納 (rulebook 9): rests, claims by two officers, the letter with its bill, receipts. */
@Controller
@Requires("child-allowance.view")
final class RepaymentController {
  private static final String PATH = RepaymentPage.PATH;
  private static final int LONGEST_REASON = 200;
  private static final FormDefinition FORM =
      FormDefinition.resource(RepaymentController.class, "documents/repayment-notice.yaml");

  private final RepaymentPage page;
  private final Tenancy tenancy;
  private final Repayments repayments;
  private final DocumentEngine engine;
  private final MunicipalityNames municipalities;
  private final Wording wording = new Wording();
  private final Clock clock;

  RepaymentController(
      RepaymentPage page,
      Tenancy tenancy,
      Repayments repayments,
      DocumentEngine engine,
      MunicipalityNames municipalities,
      Clock clock) {
    this.page = page;
    this.tenancy = tenancy;
    this.repayments = repayments;
    this.engine = engine;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Page list(Operator operator) {
    return page.show(operator, Map.of(), List.of());
  }

  @PostMapping(PATH)
  @Requires({"child-allowance.view", "child-allowance.pay"})
  Object propose(
      Operator operator, @RequestParam Map<String, String> input, RedirectAttributes redirect) {
    var wrong = new Violations();
    var due = day(input, "dueOn", wrong);
    var reason = input.getOrDefault("reason", "").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      wrong.add("reason", null, "CHA-E186", "返納の理由を200文字以内で入力してください");
    }
    if (due != null && !due.isAfter(repayments.today())) {
      wrong.add("dueOn", input.get("dueOn"), "CHA-E186", "納期限は今日より後の日にしてください");
    }
    if (due == null || !wrong.isEmpty()) {
      return page.show(operator, input, wrong.toList());
    }
    var certification = input.getOrDefault("certification", "").strip();
    try {
      var number =
          tenancy.call(
              operator.tenant(),
              session -> repayments.propose(session, operator, certification, reason, due));
      if (number.isEmpty()) {
        return page.refused(
            operator, input, "certification", certification, "CHA-E181", "残額のある過払がありません");
      }
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "repayment_claim_open");
      return page.refused(
          operator, input, "certification", certification, "CHA-E182", "決裁を待つ返納があります");
    }
    redirect.addFlashAttribute(Screens.NOTICE, "返納を起票しました。別の職員が決裁します。");
    return "redirect:" + PATH;
  }

  private static @Nullable LocalDate day(
      Map<String, String> input, String field, Violations wrong) {
    return switch (DateInput.parse(input.getOrDefault(field, ""))) {
      case ParsedDate.Ok(var date) -> date;
      case ParsedDate.Invalid(var code, var message) -> {
        wrong.add(new Violation(field, input.get(field), code, message));
        yield null;
      }
    };
  }

  @PostMapping(PATH + "/{number}/decide")
  @Requires({"child-allowance.view", "child-allowance.pay-approve"})
  Object decide(
      Operator operator, @PathVariable("number") long number, RedirectAttributes redirect) {
    try {
      boolean decided =
          tenancy.call(operator.tenant(), session -> repayments.decide(session, operator, number));
      if (!decided) {
        throw new AlreadyChanged();
      }
    } catch (ViolationsException e) {
      return page.show(operator, Map.of(), e.violations());
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "repayment_decided_by_another");
      return page.refused(operator, Map.of(), null, null, "CHA-E131", "起票した職員は決裁できません");
    }
    redirect.addFlashAttribute(Screens.NOTICE, "返納を決定しました。通知書と納付書を印刷してください。");
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/{number}/withdraw")
  @Requires({"child-allowance.view", "child-allowance.pay"})
  Object withdraw(
      Operator operator, @PathVariable("number") long number, RedirectAttributes redirect) {
    if (!tenancy.<Boolean>call(
        operator.tenant(), session -> repayments.withdraw(session, operator, number))) {
      throw new AlreadyChanged();
    }
    redirect.addFlashAttribute(Screens.NOTICE, "返納の起票を取りやめました。");
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/receipts")
  @Requires({"child-allowance.view", "child-allowance.pay"})
  Object receive(
      Operator operator, @RequestParam Map<String, String> input, RedirectAttributes redirect) {
    var wrong = new Violations();
    var day = day(input, "receivedOn", wrong);
    var bill = input.getOrDefault("billNumber", "").strip();
    if (!bill.matches("[0-9]{1,18}")) {
      wrong.add("billNumber", bill, "CHA-E187", "納付書番号を数字で入力してください");
    }
    if (day != null && day.isAfter(repayments.today())) {
      wrong.add("receivedOn", input.get("receivedOn"), "CHA-E185", "収納日は今日までの日にしてください");
    }
    var amount = input.getOrDefault("amount", "").replace(",", "").strip();
    if (!amount.matches("[1-9][0-9]{0,8}")) {
      wrong.add("amount", amount, "CHA-E185", "1円以上の額を数字で入力してください");
    }
    if (day == null || !wrong.isEmpty()) {
      return page.show(operator, input, wrong.toList());
    }
    try {
      boolean received =
          tenancy.call(
              operator.tenant(),
              session ->
                  repayments.receive(
                      session, operator, Long.parseLong(bill), Long.parseLong(amount), day));
      if (!received) {
        return page.refused(
            operator, input, "billNumber", bill, "CHA-E187", "この番号の、決裁の済んだ返納はありません");
      }
    } catch (ViolationsException e) {
      return page.show(operator, input, e.violations());
    }
    redirect.addFlashAttribute(Screens.NOTICE, "収納を登録しました。");
    return "redirect:" + PATH;
  }

  /** 返納通知書と納付書; that of a protected person is printed by who decides. */
  @PostMapping(PATH + "/{number}/letter")
  Object letter(Operator operator, @PathVariable("number") long number) {
    try {
      var pdf = tenancy.call(operator.tenant(), session -> letter(session, operator, number));
      return FileAnswer.pdf(pdf, "repayment-" + number + ".pdf");
    } catch (ViolationsException e) {
      return page.show(operator, Map.of(), e.violations());
    }
  }

  private byte[] letter(TenantSession session, Operator operator, long number) {
    var claim =
        Repayments.claims(session, number, 1).stream()
            .filter(found -> found.decided() && found.amountYen() > 0)
            .findFirst()
            .orElseThrow(NotFound::new);
    var subject = List.of(claim.addresseeNumber());
    if (!Envelopes.suppressed(session, FORM.id(), subject, clock.instant()).isEmpty()
        && !operator.may(BatchPrivileges.PAY_APPROVE)) {
      throw Repayments.refused(null, "CHA-E184", "支援措置の対象者の通知です。決裁の権限のある職員が印刷してください");
    }
    var data = data(session, claim);
    data.check(FORM);
    var pdf =
        engine
            .render(
                FORM,
                List.of(new DocumentEngine.Copy(data, new Ornaments(null, null, null))),
                clock.instant())
            .pdf();
    repayments.record(session, operator, Action.PRINT, number);
    return pdf;
  }

  private DocumentData data(TenantSession session, Claim claim) {
    var today = repayments.today();
    var municipality = municipalities.of(session.tenant());
    var delivery =
        Envelopes.deliveries(session, List.of(claim.addresseeNumber()), today)
            .values()
            .iterator()
            .next();
    var fields = new LinkedHashMap<>(Envelopes.head(delivery, today, municipality + "長"));
    fields.put("billNumber", "納付書番号 " + claim.number());
    fields.put("lead", wording.of("repayment", today, municipality));
    var parts = new ArrayList<Part>();
    line(parts, "認定番号", claim.certificationNumber());
    line(parts, "返納する額", Words.yen(claim.amountYen()));
    line(parts, "納めた額", Words.yen(claim.receivedYen()));
    line(parts, "納期限", Words.day(claim.dueOn()));
    line(parts, "理由", claim.reason());
    parts.add(new Part("head", Map.of()));
    repayments
        .months(session, claim.number())
        .forEach((month, yen) ->
            parts.add(
                new Part("month", Map.of("month", Words.month(month), "yen", Words.yen(yen)))));
    parts.add(
        new Part(
            "instruction", Map.of("instruction", wording.of("instruction", today, municipality))));
    return new DocumentData(fields, parts);
  }

  private static void line(List<Part> parts, String label, String value) {
    parts.add(new Part("line", Map.of("label", label, "value", value)));
  }
}
