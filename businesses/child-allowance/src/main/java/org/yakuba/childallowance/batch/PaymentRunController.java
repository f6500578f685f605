package org.yakuba.childallowance.batch;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.childallowance.Viewing;
import org.yakuba.childallowance.batch.PaymentRun.Kind;
import org.yakuba.childallowance.batch.PaymentRun.State;
import org.yakuba.childallowance.batch.RunService.Done;
import org.yakuba.childallowance.batch.RunService.Outcome;
import org.yakuba.childallowance.batch.RunService.Overtaken;
import org.yakuba.childallowance.batch.RunService.Refused;
import org.yakuba.childallowance.batch.RunService.Started;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.NotPermitted;
import org.yakuba.platform.web.Requires;

/** 支払処理: monthly run, plan of a payment month, its figures, the decision (rulebook 9). */
@Controller
@Requires("child-allowance.view")
final class PaymentRunController {
  private static final String PATH = "/child-allowance/payment-runs";

  /** What an officer needs to see the list in the payments room. */
  private static final Privilege TRANSFERS = new Privilege("payments.view");

  private static final int LONGEST_LIST = 60;
  private static final int MOST_HELD = 500;
  private static final int LONGEST_NOTE = 500;

  private final Screens screens;
  private final Tenancy tenancy;
  private final RunService runs;

  PaymentRunController(Screens screens, Tenancy tenancy, RunService runs) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.runs = runs;
  }

  @GetMapping(PATH)
  Page list(Operator operator) {
    return listPage(operator, Form.EMPTY);
  }

  private Page listPage(Operator operator, Form form) {
    var found =
        tenancy.call(operator.tenant(), session -> PaymentRunStore.list(session, LONGEST_LIST));
    Map<String, @Nullable Object> model = new LinkedHashMap<>();
    model.put("runs", found);
    model.put("thisMonth", YearMonth.from(runs.today()).toString());
    model.put("mayPlan", operator.may(BatchPrivileges.PAY));
    return screens
        .page(operator, "児童手当の支払処理", "child-allowance-runs/payment-runs", model)
        .withForm(form);
  }

  /** 月次計算 of a month. */
  @PostMapping(PATH + "/month")
  @Requires({"child-allowance.view", "child-allowance.pay"})
  Object month(
      Operator operator, @RequestParam Map<String, String> input, RedirectAttributes redirect) {
    var month = month(input.get("month"));
    if (month == null) {
      return listPage(operator, unreadable(input, "month"));
    }
    return answer(operator, input, runs.month(operator, month), "月次計算を始めました。", redirect);
  }

  /** 支払予定作成. */
  @PostMapping(PATH)
  @Requires({"child-allowance.view", "child-allowance.pay"})
  Object plan(
      Operator operator, @RequestParam Map<String, String> input, RedirectAttributes redirect) {
    var month = month(input.get("paymentMonth"));
    if (month == null) {
      return listPage(operator, unreadable(input, "paymentMonth"));
    }
    var kind = Kind.OFF_CYCLE.name().equals(input.get("kind")) ? Kind.OFF_CYCLE : Kind.REGULAR;
    return answer(operator, input, runs.plan(operator, kind, month), "支払予定の作成を始めました。", redirect);
  }

  private Object answer(
      Operator operator,
      Map<String, String> input,
      Outcome outcome,
      String done,
      RedirectAttributes redirect) {
    return switch (outcome) {
      case Started(var job) -> {
        redirect.addFlashAttribute(Screens.NOTICE, done);
        yield "redirect:/jobs/" + job.id();
      }
      case Refused(var reasons) -> listPage(operator, Form.of(input).withErrors(reasons));
      case Done() -> "redirect:" + PATH;
      case Overtaken() -> throw new AlreadyChanged();
    };
  }

  @GetMapping(PATH + "/{id}")
  Page show(Operator operator, @PathVariable("id") String id) {
    return tenancy.call(
        operator.tenant(), session -> page(session, operator, find(session, id), Form.EMPTY));
  }

  private Page page(TenantSession session, Operator operator, PaymentRun run, Form form) {
    boolean waits = run.state() == State.PLANNED;
    boolean own = run.plannedBy().equals(operator.officer().officerId());
    boolean approver = operator.may(BatchPrivileges.PAY_APPROVE);
    Map<String, @Nullable Object> model = new LinkedHashMap<>();
    model.put("run", run);
    var figures = PaymentRunStore.figures(session, run.id());
    model.put("figures", figures);
    model.put("kinds", PaymentRunStore.kinds(session, run.id()));
    model.put("deductions", PaymentRunStore.deductions(session, run.id()));
    var held = PaymentRunStore.held(session, run.id(), MOST_HELD);
    Viewing.record(
        session,
        operator,
        "CHA-4-01",
        held.stream().map(PaymentRun.Held::addresseeNumber).toList());
    model.put("held", held);
    model.put("own", own);
    model.put("mayTransfer", operator.may(TRANSFERS) && figures.payments() > 0);
    model.put("mayApprove", waits && approver && !own);
    model.put(
        "mayDiscard",
        (waits || run.state() == State.PLANNING)
            && (approver || own && operator.may(BatchPrivileges.PAY)));
    return screens
        .page(operator, run.title(), "child-allowance-runs/payment-run", model)
        .withForm(form);
  }

  @PostMapping(PATH + "/{id}/approve")
  @Requires({"child-allowance.view", "child-allowance.pay-approve"})
  Object approve(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    var run = tenancy.call(operator.tenant(), session -> find(session, id));
    if (run.plannedBy().equals(operator.officer().officerId())) {
      throw NotPermitted.aboutOneself();
    }
    return switch (runs.approve(operator, run, note(input))) {
      case Started(var job) -> {
        redirect.addFlashAttribute(Screens.NOTICE, "支払を決裁しました。支払データを作成しています。");
        yield "redirect:/jobs/" + job.id();
      }
      case Done() -> "redirect:" + PATH + "/" + id;
      case Refused(var reasons) ->
          tenancy.call(
              operator.tenant(),
              session -> page(session, operator, run, Form.of(input).withErrors(reasons)));
      case Overtaken() -> throw new AlreadyChanged();
    };
  }

  @PostMapping(PATH + "/{id}/discard")
  Object discard(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    var run = tenancy.call(operator.tenant(), session -> find(session, id));
    boolean own = run.plannedBy().equals(operator.officer().officerId());
    if (!operator.may(BatchPrivileges.PAY_APPROVE) && !(own && operator.may(BatchPrivileges.PAY))) {
      throw new NotPermitted();
    }
    var note = note(input);
    if (note.isEmpty() || note.length() > LONGEST_NOTE) {
      var wrong = new Violation("note", note, "CHA-E309", "取りやめる理由を500文字以内で入力してください");
      return tenancy.call(
          operator.tenant(),
          session -> page(session, operator, run, Form.of(input).withErrors(List.of(wrong))));
    }
    if (runs.discard(operator, run, note) instanceof Overtaken) {
      throw new AlreadyChanged();
    }
    redirect.addFlashAttribute(Screens.NOTICE, "支払の計画を取りやめました。");
    return "redirect:" + PATH + "/" + id;
  }

  private static Form unreadable(Map<String, String> input, String field) {
    return Form.of(input)
        .withErrors(
            List.of(new Violation(field, input.get(field), "CHA-E310", "月を「2026-12」のように入力してください")));
  }

  private static @Nullable YearMonth month(@Nullable String text) {
    return text != null && text.strip().matches("20[0-9]{2}-(0[1-9]|1[0-2])")
        ? YearMonth.parse(text.strip())
        : null;
  }

  private static String note(Map<String, String> input) {
    return input.getOrDefault("note", "").strip();
  }

  private static PaymentRun find(TenantSession session, String id) {
    try {
      return PaymentRunStore.find(session, UUID.fromString(id)).orElseThrow(NotFound::new);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }
}
