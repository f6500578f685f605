package org.yakuba.payments.desk;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.payments.Payments;
import org.yakuba.payments.ledger.Requesters;
import org.yakuba.payments.notice.TransferSummary;
import org.yakuba.payments.run.BankFiles;
import org.yakuba.payments.run.TransferReports;
import org.yakuba.payments.run.TransferResults;
import org.yakuba.payments.run.TransferRun;
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
import org.yakuba.platform.web.FileAnswer;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** One 振込データ: approval, files, results. */
@Controller
@Requires("payments.view")
final class RunController {
  private static final String PATH = "/payments/runs/";

  private final Screens screens;
  private final Tenancy tenancy;
  private final TransferRuns runs;
  private final BankFiles files;
  private final TransferResults results;
  private final TransferReports reports;
  private final Requesters requesters;
  private final TransferSummary summary;

  RunController(
      Screens screens,
      Tenancy tenancy,
      TransferRuns runs,
      BankFiles files,
      TransferResults results,
      TransferReports reports,
      Requesters requesters,
      TransferSummary summary) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.runs = runs;
    this.files = files;
    this.results = results;
    this.reports = reports;
    this.requesters = requesters;
    this.summary = summary;
  }

  @GetMapping(PATH + "{id}")
  Page run(Operator operator, @PathVariable UUID id) {
    return page(operator, id, List.of());
  }

  private Page page(Operator operator, UUID id, List<Violation> errors) {
    var model = new HashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          var run = found(session, id);
          model.put("run", run);
          model.put(
              "requester", requesters.find(session, run.requesterId()).orElseThrow().requester());
          model.put("counts", runs.counts(session, id));
          model.put("unknownBranches", runs.unknownBranches(session, id));
          model.put("files", files.of(session, id));
          model.put("events", files.events(session, id));
          model.put("again", files.requested(session, id).orElse(null));
          model.put("reports", reports.of(session, id));
          model.put("failed", results.failed(session, id));
          AuditLog.record(
              session,
              AuditEntry.of(operator, Payments.ID, "BEN-4-02", Action.VIEW)
                  .condition("run", Integer.toString(run.number())));
        });
    model.put("mayMake", operator.may(Payments.MAKE));
    model.put("mayRelease", operator.may(Payments.RELEASE));
    return screens
        .page(operator, "振込データ", "payments/run", model)
        .withForm(Form.EMPTY.withErrors(errors));
  }

  private TransferRun found(TenantSession session, UUID id) {
    return runs.find(session, id).orElseThrow(NotFound::new);
  }

  /** One act on a run. */
  @FunctionalInterface
  private interface Act {
    void on(TenantSession session, TransferRun run);
  }

  private Object act(
      Operator operator, UUID id, RedirectAttributes redirect, String done, Act act) {
    try {
      tenancy.run(operator.tenant(), session -> act.on(session, found(session, id)));
    } catch (ViolationsException e) {
      return page(operator, id, e.violations());
    }
    redirect.addFlashAttribute(Screens.NOTICE, done);
    return new RedirectView(PATH + id);
  }

  /** 承認: by another officer; the files are written. */
  @PostMapping(PATH + "{id}/release")
  @Requires("payments.release")
  Object release(Operator operator, @PathVariable UUID id, RedirectAttributes redirect) {
    return act(
        operator,
        id,
        redirect,
        "承認しました。全銀ファイルを作成しました。",
        (session, run) -> runs.release(session, operator, id));
  }

  @PostMapping(PATH + "{id}/cancel")
  @Requires("payments.make")
  Object cancel(Operator operator, @PathVariable UUID id, RedirectAttributes redirect) {
    return act(
        operator,
        id,
        redirect,
        "振込データを取り消しました。支払は名簿に戻りました。",
        (session, run) -> runs.cancel(session, operator, id));
  }

  /** 再作成の申請. */
  @PostMapping(PATH + "{id}/again")
  @Requires("payments.make")
  Object again(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    return act(
        operator,
        id,
        redirect,
        "再作成を申請しました。別の職員の承認を待っています。",
        (session, run) ->
            files.requestAgain(session, operator, run, values.getOrDefault("reason", "")));
  }

  @PostMapping(PATH + "{id}/again/approve")
  @Requires("payments.release")
  Object approveAgain(Operator operator, @PathVariable UUID id, RedirectAttributes redirect) {
    return act(
        operator,
        id,
        redirect,
        "再作成を承認し、全銀ファイルを作成しました。",
        (session, run) -> files.approveAgain(session, operator, run));
  }

  /** 結果取込. */
  @PostMapping(PATH + "{id}/results")
  @Requires("payments.make")
  Object takeResults(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    var bytes = file == null ? new byte[0] : file.getBytes();
    return act(
        operator,
        id,
        redirect,
        "結果を取り込みました。",
        (session, run) -> results.take(session, operator, run, bytes));
  }

  /** 支払の確定. */
  @PostMapping(PATH + "{id}/settle")
  @Requires("payments.make")
  Object settle(Operator operator, @PathVariable UUID id, RedirectAttributes redirect) {
    return act(
        operator,
        id,
        redirect,
        "残りの支払を支払済にしました。",
        (session, run) -> results.settle(session, operator, run));
  }

  /** The file for the bank; a POST because taking it is recorded. */
  @PostMapping("/payments/files/{id}")
  @Requires("payments.make")
  ResponseEntity<byte[]> file(Operator operator, @PathVariable UUID id) {
    var content =
        tenancy
            .call(operator.tenant(), session -> files.download(session, operator, id))
            .orElseThrow(NotFound::new);
    return FileAnswer.saved(content.bytes(), MediaType.APPLICATION_OCTET_STREAM, content.name());
  }

  /** 振込依頼総括表. */
  @PostMapping(PATH + "{id}/summary")
  @Requires({"payments.view", "payments.make"})
  ResponseEntity<byte[]> summary(Operator operator, @PathVariable UUID id) {
    var pdf =
        tenancy.call(
            operator.tenant(),
            session -> {
              var run = found(session, id);
              var kept = files.of(session, id);
              int newest = kept.stream().mapToInt(BankFiles.Kept::version).max().orElse(0);
              AuditLog.record(
                  session,
                  AuditEntry.of(operator, Payments.ID, "BEN-4-02", Action.PRINT)
                      .condition("run", Integer.toString(run.number())));
              return summary.pdf(
                  run,
                  requesters.find(session, run.requesterId()).orElseThrow().requester(),
                  kept.stream().filter(file -> file.version() == newest).toList());
            });
    return FileAnswer.pdf(pdf, "transfer-summary.pdf");
  }
}
