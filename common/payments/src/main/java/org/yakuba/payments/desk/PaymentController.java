package org.yakuba.payments.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.payments.Payments;
import org.yakuba.payments.inquiry.AccountInquiries;
import org.yakuba.payments.ledger.Requesters;
import org.yakuba.payments.run.AccountAssignment;
import org.yakuba.payments.run.ListBook;
import org.yakuba.payments.run.TransferResults;
import org.yakuba.payments.run.TransferRuns;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 支給名簿 and 振込データの作成 (公金受取口座と全銀ファイル §11). */
@Controller
@Requires("payments.view")
final class PaymentController {
  private static final int RUNS = 50;
  private static final int ROWS = 100;

  private final Screens screens;
  private final Tenancy tenancy;
  private final ListBook lists;
  private final TransferRuns runs;
  private final TransferResults results;
  private final Requesters requesters;
  private final AccountAssignment assignment;
  private final AccountInquiries inquiries;
  private final Clock clock;

  PaymentController(
      Screens screens,
      Tenancy tenancy,
      ListBook lists,
      TransferRuns runs,
      TransferResults results,
      Requesters requesters,
      AccountAssignment assignment,
      AccountInquiries inquiries,
      Clock clock) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.lists = lists;
    this.runs = runs;
    this.results = results;
    this.requesters = requesters;
    this.assignment = assignment;
    this.inquiries = inquiries;
    this.clock = clock;
  }

  @GetMapping("/payments")
  Page overview(Operator operator) {
    return overview(operator, Form.EMPTY);
  }

  private Page overview(Operator operator, Form form) {
    var model = new HashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          model.put("lists", lists.list(session));
          model.put("runs", runs.list(session, RUNS));
          model.put("requesters", requesters.on(session, LocalDate.now(clock)));
        });
    model.put("mayMake", operator.may(Payments.MAKE));
    return screens.page(operator, "支払", "payments/overview", model).withForm(form);
  }

  /** 振込データ作成. */
  @PostMapping("/payments/runs")
  @Requires("payments.make")
  Object make(
      Operator operator, @RequestParam Map<String, String> values, RedirectAttributes redirect) {
    var input = new Input(values);
    var title = input.required("title", "名称", 60);
    var day = input.day("transactionDate", "振込指定日", LocalDate.now(clock));
    var type = input.text("typeCode");
    if (PaymentWords.typeCodes().stream().noneMatch(choice -> choice.value().equals(type))) {
      input.wrong().add("typeCode", type, "PAY-E50", "画面の選択肢から選んでください");
    }
    if (day.isBefore(LocalDate.now(clock))) {
      input.wrong().add("transactionDate", day.toString(), "PAY-E50", "振込指定日は今日以後の日です");
    }
    var requester = input.id("requester");
    if (requester.isEmpty()) {
      input.wrong().add("requester", input.text("requester"), "PAY-E50", "振込依頼人を登録して選んでください");
    }
    var chosen = chosen(values);
    if (chosen.isEmpty()) {
      input.wrong().add("lists", null, "PAY-E50", "支給名簿を選んでください");
    }
    if (!input.wrong().isEmpty() || requester.isEmpty()) {
      return overview(operator, Form.of(values).withErrors(input.wrong().toList()));
    }
    try {
      var run =
          tenancy.call(
              operator.tenant(),
              session ->
                  runs.make(
                      session,
                      operator,
                      new TransferRuns.Order(title, day, requester.get(), type, chosen)));
      redirect.addFlashAttribute(Screens.NOTICE, "振込データを作成しました。別の職員の承認を待っています。");
      return new RedirectView("/payments/runs/" + run.id());
    } catch (ViolationsException e) {
      return overview(operator, Form.of(values).withErrors(e.violations()));
    }
  }

  private static List<UUID> chosen(Map<String, String> values) {
    var chosen = new ArrayList<UUID>();
    for (var name : values.keySet()) {
      if (name.startsWith("lists.")) {
        Input.parsedId(name.substring("lists.".length())).ifPresent(chosen::add);
      }
    }
    return chosen;
  }

  /** 支給名簿: where its payments stand; with {@code open} only those without a usable account. */
  @GetMapping("/payments/lists/{id}")
  Page list(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam(defaultValue = "1") int page) {
    var model = new HashMap<String, @Nullable Object>();
    int shown = Math.max(1, Math.min(page, 100_000));
    tenancy.run(
        operator.tenant(),
        session -> {
          var list = lists.find(session, id).orElseThrow(NotFound::new);
          var rows = lists.rows(session, id, open, ROWS, (shown - 1L) * ROWS);
          model.put("list", list);
          model.put("counts", lists.counts(session, id));
          model.put("rows", rows);
          AuditLog.record(
              session,
              AuditEntry.of(operator, Payments.ID, "BEN-2-03", Action.VIEW)
                  .subjects(rows.stream().map(ListBook.Row::addresseeNumber).toList())
                  .condition("list", list.title()));
        });
    model.put("openOnly", open);
    model.put("page", shown);
    model.put("size", ROWS);
    model.put("mayAsk", operator.may(Payments.ACCOUNTS));
    return screens.page(operator, "支給名簿", "payments/list", model);
  }

  /** 名簿更新: accounts are assigned anew from what is known now. */
  @PostMapping("/payments/lists/{id}/assign")
  @Requires("payments.accounts")
  RedirectView assign(Operator operator, @PathVariable UUID id, RedirectAttributes redirect) {
    tenancy.run(
        operator.tenant(),
        session -> {
          known(session, id);
          assignment.assign(session, id);
          AuditLog.record(
              session,
              AuditEntry.of(operator, Payments.ID, "BEN-2-03", Action.UPDATE)
                  .condition("list", id.toString()));
        });
    redirect.addFlashAttribute(Screens.NOTICE, "支給名簿の口座を更新しました。");
    return new RedirectView("/payments/lists/" + id);
  }

  /** 一括の口座照会. */
  @PostMapping("/payments/lists/{id}/inquire")
  @Requires("payments.accounts")
  RedirectView inquire(Operator operator, @PathVariable UUID id, RedirectAttributes redirect) {
    int opened =
        tenancy.call(
            operator.tenant(),
            session -> {
              known(session, id);
              assignment.assign(session, id);
              return inquiries.askForList(session, operator, id);
            });
    redirect.addFlashAttribute(Screens.NOTICE, opened + "件の口座照会を作成しました。");
    return new RedirectView("/payments/inquiries");
  }

  private void known(TenantSession session, UUID id) {
    if (lists.find(session, id).isEmpty()) {
      throw new NotFound();
    }
  }

  /** 振込不能一覧. */
  @GetMapping("/payments/failed")
  Page failed(Operator operator) {
    var failed =
        tenancy.call(
            operator.tenant(),
            session -> {
              var found = results.failed(session, null);
              AuditLog.record(
                  session,
                  AuditEntry.of(operator, Payments.ID, "BEN-4-05", Action.VIEW)
                      .subjects(
                          found.stream().map(TransferResults.Failed::addresseeNumber).toList()));
              return found;
            });
    return screens.page(operator, "振込不能一覧", "payments/failed", Map.of("failed", failed));
  }
}
