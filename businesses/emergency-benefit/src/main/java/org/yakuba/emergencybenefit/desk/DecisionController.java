package org.yakuba.emergencybenefit.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.emergencybenefit.batch.DecisionRun;
import org.yakuba.emergencybenefit.desk.Work.Done;
import org.yakuba.emergencybenefit.ledger.Changes;
import org.yakuba.emergencybenefit.ledger.Decisions;
import org.yakuba.emergencybenefit.ledger.Decisions.SampledCandidate;
import org.yakuba.emergencybenefit.ledger.Payments;
import org.yakuba.emergencybenefit.ledger.Push;
import org.yakuba.emergencybenefit.ledger.Repayments;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 一括決定 and 支払: one officer gathers, another decides; the same for the list of payments. */
@Controller
@Requires("emergency-benefit.enter")
final class DecisionController {
  private static final int ROWS = 100;

  private final Screens screens;
  private final Work work;
  private final Jobs jobs;
  private final PaymentLists lists;

  DecisionController(Screens screens, Work work, Jobs jobs, PaymentLists lists) {
    this.screens = screens;
    this.work = work;
    this.jobs = jobs;
    this.lists = lists;
  }

  @GetMapping("/benefits/{id}/decisions")
  @Requires("emergency-benefit.view")
  Page decisions(Operator operator, @PathVariable("id") String id) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.read(
        operator,
        session -> {
          var batches = Decisions.batches(session, id);
          var sample =
              batches.isEmpty()
                  ? List.<SampledCandidate>of()
                  : Decisions.sample(session, batches.getFirst().id(), ROWS);
          model.put("definition", Work.newest(session, id));
          model.put("comparedAt", Changes.comparedAt(session, id).orElse(null));
          model.put("batches", batches);
          model.put("sample", sample);
          return model;
        });
    return screens.page(operator, "一括決定", "emergency-benefit/decisions", model);
  }

  @PostMapping("/benefits/{id}/decisions")
  Object propose(Operator operator, @PathVariable("id") String id, RedirectAttributes redirect) {
    var batch =
        work.act(
            operator,
            "EMB-4-03",
            Action.CREATE,
            session ->
                Done.of(
                    Decisions.propose(
                        session,
                        Work.inForce(session, id),
                        operator.officer().officerId(),
                        work.now()),
                    id));
    redirect.addFlashAttribute(
        Screens.NOTICE, batch.isPresent() ? "候補をまとめました。標本を確認してから、別の職員が決定します。" : "支給の候補はありません。");
    return new RedirectView("/benefits/" + id + "/decisions");
  }

  /** プッシュ: whoever was told of an account and did not decline in time. */
  @PostMapping("/benefits/{id}/push")
  Object push(Operator operator, @PathVariable("id") String id, RedirectAttributes redirect) {
    var definition = work.read(operator, session -> Work.inForce(session, id));
    if (!Push.isDue(definition, work.today())) {
      return decisions(operator, id)
          .withForm(
              Form.EMPTY.withErrors(
                  List.of(Violation.of("EMB-E132", "プッシュ型でないか、辞退申出の期限が過ぎていません"))));
    }
    int candidates =
        work.act(
            operator,
            "EMB-4-07",
            Action.CREATE,
            session -> Done.of(Push.candidates(session, id, work.today(), work.now()), id));
    redirect.addFlashAttribute(Screens.NOTICE, candidates + "世帯を支給の候補にしました。");
    return new RedirectView("/benefits/" + id + "/decisions");
  }

  @PostMapping("/benefits/{id}/decisions/{batch}/sample/{no}")
  Object sample(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("batch") UUID batch,
      @PathVariable("no") long no,
      @RequestParam("result") String result,
      RedirectAttributes redirect) {
    boolean done =
        work.act(
            operator,
            "EMB-4-03",
            Action.UPDATE,
            session ->
                Done.of(
                    Decisions.checkSample(
                        session,
                        batch,
                        no,
                        result.equals("agreed"),
                        operator.officer().officerId()),
                    id + " " + no));
    if (!done) {
      throw new AlreadyChanged();
    }
    redirect.addFlashAttribute(Screens.NOTICE, "標本を確認しました。");
    return new RedirectView("/benefits/" + id + "/decisions");
  }

  @PostMapping("/benefits/{id}/decisions/{batch}/approve")
  @Requires("emergency-benefit.approve")
  Object approve(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("batch") UUID batch,
      RedirectAttributes redirect) {
    var run =
        new OrderedRun(
            jobs,
            operator,
            DecisionRun.JOB,
            batch.toString(),
            Map.of(DecisionRun.BATCH, batch.toString()));
    try {
      boolean approved =
          work.act(
              operator,
              "EMB-4-03",
              Action.DECIDE,
              session -> {
                boolean first =
                    Decisions.approve(session, batch, operator.officer().officerId(), work.now());
                if (first) {
                  run.order(session);
                }
                return Done.of(first, id + " " + batch);
              });
      if (!approved) {
        return decisions(operator, id)
            .withForm(
                Form.EMPTY.withErrors(List.of(Violation.of("EMB-E121", "標本の確認が終わっていないか、決定済みです"))));
      }
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "batch_approved_by_another");
      return decisions(operator, id)
          .withForm(
              Form.EMPTY.withErrors(
                  List.of(Violation.of("EMB-E112", "登録した職員は承認できません。別の職員が承認してください"))));
    }
    run.begin();
    redirect.addFlashAttribute(Screens.NOTICE, "決定しました。世帯ごとの決定を登録しています。");
    return new RedirectView("/benefits/" + id + "/decisions");
  }

  @GetMapping("/benefits/{id}/payments")
  @Requires("emergency-benefit.view")
  Page payments(Operator operator, @PathVariable("id") String id) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.read(
        operator,
        session -> {
          model.put("definition", Work.newest(session, id));
          model.put("lists", Payments.lists(session, id));
          model.put("failed", Payments.failed(session, id, ROWS));
          model.put("repayments", Repayments.list(session, id, ROWS));
          model.put("today", work.today());
          return model;
        });
    return screens.page(operator, "支払・振込不能", "emergency-benefit/payments", model);
  }

  @PostMapping("/benefits/{id}/payments")
  Object plan(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var input = new Input(values);
    LocalDate day = input.day("paymentDate", work.today());
    if (input.wrong().isEmpty() && !day.isAfter(work.today())) {
      input.wrong().add("paymentDate", input.raw("paymentDate"), "EMB-E122", "支払日は明日以後の日を指定してください");
    }
    if (!input.wrong().isEmpty()) {
      return payments(operator, id).withForm(Form.of(values).withErrors(input.wrong().toList()));
    }
    var list =
        work.act(
            operator,
            "EMB-5-01",
            Action.CREATE,
            session ->
                Done.of(
                    Payments.propose(session, id, day, operator.officer().officerId(), work.now()),
                    id));
    redirect.addFlashAttribute(
        Screens.NOTICE, list.isPresent() ? "支給名簿を作りました。別の職員が決裁します。" : "支払うものはありません。");
    return new RedirectView("/benefits/" + id + "/payments");
  }

  @PostMapping("/benefits/{id}/payments/{list}/approve")
  @Requires("emergency-benefit.approve")
  Object approveList(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("list") UUID list,
      RedirectAttributes redirect) {
    try {
      work.act(
          operator,
          "EMB-5-01",
          Action.DECIDE,
          session -> {
            var found =
                Payments.lists(session, id).stream()
                    .filter(known -> known.id().equals(list))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            var heading =
                new PaymentLists.Heading(
                    list, id, Work.inForce(session, id).name(), found.paymentDate());
            if (!Payments.approve(
                session,
                lists,
                heading,
                operator.officer().officerId(),
                operator.correlationId(),
                work.now())) {
              throw new AlreadyChanged();
            }
            return Done.of(0, id + " " + list);
          });
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "list_approved_by_another");
      return payments(operator, id)
          .withForm(
              Form.EMPTY.withErrors(
                  List.of(Violation.of("EMB-E112", "登録した職員は承認できません。別の職員が承認してください"))));
    }
    redirect.addFlashAttribute(Screens.NOTICE, "決裁しました。支給名簿を口座・振込に渡しました。");
    return new RedirectView("/benefits/" + id + "/payments");
  }
}
