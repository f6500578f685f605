package org.yakuba.payments.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.payments.Payments;
import org.yakuba.payments.ledger.BankBranch;
import org.yakuba.payments.ledger.BankFile;
import org.yakuba.payments.ledger.BankMaster;
import org.yakuba.payments.ledger.MasterFiles;
import org.yakuba.payments.ledger.Requesters;
import org.yakuba.payments.zengin.ZenginFile;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.Requires;

/** 金融機関マスタ (BEN-3-03) and 振込依頼人. */
@Controller
@Requires("payments.view")
final class BankController {
  private static final String BANKS = "/payments/banks";
  private static final String REQUESTERS = "/payments/requesters";

  private final Screens screens;
  private final Tenancy tenancy;
  private final BankMaster banks;
  private final MasterFiles files = new MasterFiles();
  private final Requesters requesters;
  private final Clock clock;

  BankController(
      Screens screens, Tenancy tenancy, BankMaster banks, Requesters requesters, Clock clock) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.banks = banks;
    this.requesters = requesters;
    this.clock = clock;
  }

  @GetMapping(BANKS)
  Page banks(Operator operator, @RequestParam(defaultValue = "") String bank) {
    return banks(operator, bank.strip(), Form.EMPTY);
  }

  private Page banks(Operator operator, String bank, Form form) {
    var model = new HashMap<String, @Nullable Object>();
    boolean searched = bank.matches("[0-9]{4}");
    tenancy.run(
        operator.tenant(),
        session -> {
          model.put("branches", searched ? banks.list(session, bank, null) : List.<BankBranch>of());
          model.put("replacements", banks.replacements(session, LocalDate.now(clock)));
          model.put("files", files.list(session));
        });
    model.put("bank", bank);
    model.put("searched", searched);
    model.put("mayChange", operator.may(Payments.MASTER));
    return screens.page(operator, "金融機関マスタ", "payments/banks", model).withForm(form);
  }

  @PostMapping(BANKS + "/branches")
  @Requires("payments.master")
  Object put(
      Operator operator, @RequestParam Map<String, String> values, RedirectAttributes redirect) {
    var input = new Input(values);
    var from = input.day("from", "始めの日", LocalDate.now(clock));
    var to = input.dayOrNone("to");
    if (to != null && to.isBefore(from)) {
      input.wrong().add("to", input.text("to"), "PAY-E50", "終わりの日は始めの日以後です");
    }
    boolean succeeded =
        !input.text("successorBankCode").isEmpty() || !input.text("successorBranchCode").isEmpty();
    var branch =
        new BankBranch(
            input.digits("bankCode", "金融機関コード", 4),
            input.required("bankName", "金融機関名", 50),
            input.bankText("bankNameKana", "金融機関名カナ", 15),
            input.digits("branchCode", "支店コード", 3),
            input.required("branchName", "支店名", 50),
            input.bankText("branchNameKana", "支店名カナ", 15),
            from,
            to,
            succeeded ? input.digits("successorBankCode", "継承先の金融機関コード", 4) : null,
            succeeded ? input.digits("successorBranchCode", "継承先の支店コード", 3) : null);
    if (!input.wrong().isEmpty()) {
      return banks(operator, branch.bankCode(), Form.of(values).withErrors(input.wrong().toList()));
    }
    try {
      tenancy.run(
          operator.tenant(),
          session -> {
            banks.put(session, branch, operator.officer().officerId(), clock.instant());
            AuditLog.record(
                session,
                AuditEntry.of(operator, Payments.ID, "BEN-3-03", Action.CONFIG)
                    .condition("branch", branch.bankCode() + "-" + branch.branchCode()));
          });
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "branch_known_once_at_a_time");
      input.wrong().add("from", input.text("from"), "PAY-E52", "同じ店舗の別の期間と重なっています");
      return banks(operator, branch.bankCode(), Form.of(values).withErrors(input.wrong().toList()));
    }
    redirect.addFlashAttribute(Screens.NOTICE, "金融機関マスタに登録しました。");
    return new RedirectView(BANKS + "?bank=" + branch.bankCode());
  }

  /** The whole list of banks and branches from a day on. */
  @PostMapping(BANKS + "/file")
  @Requires("payments.master")
  Object take(
      Operator operator,
      @RequestParam Map<String, String> values,
      @RequestParam("file") MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    var input = new Input(values);
    var day = input.day("effectiveFrom", "始めの日", LocalDate.now(clock));
    var read = BankFile.read(file.getBytes());
    read.wrong().forEach(input.wrong()::add);
    if (!input.wrong().isEmpty()) {
      return banks(operator, "", Form.of(values).withErrors(input.wrong().toList()));
    }
    try {
      var taken =
          tenancy.call(
              operator.tenant(),
              session -> {
                var done =
                    files.take(session, read, day, operator.officer().officerId(), clock.instant());
                if (done.looksIncomplete() && !"true".equals(input.text("confirmed"))) {
                  throw new ViolationsException(
                      List.of(
                          new Violation(
                              "confirmed",
                              null,
                              "PAY-E55",
                              "このファイルで " + done.ended() + " の店舗が廃止になります。全店舗のファイルか確かめてください")));
                }
                AuditLog.record(
                    session,
                    AuditEntry.of(operator, Payments.ID, "BEN-3-03", Action.CONFIG)
                        .condition("file", read.contentHash()));
                return done;
              });
      redirect.addFlashAttribute(
          Screens.NOTICE,
          "%d店舗を取り込みました(追加 %d、変更 %d、廃止 %d)。廃止された店舗の口座は %d件です。"
              .formatted(
                  taken.branches(),
                  taken.added(),
                  taken.changed(),
                  taken.ended(),
                  taken.accountsLeft()));
      return new RedirectView(BANKS);
    } catch (ViolationsException e) {
      return banks(operator, "", Form.of(values).withErrors(e.violations()));
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "master_file_taken_once");
      input.wrong().add("file", null, "PAY-E54", "このファイルは同じ日から取り込み済みです");
      return banks(operator, "", Form.of(values).withErrors(input.wrong().toList()));
    }
  }

  @GetMapping(REQUESTERS)
  Page requesters(Operator operator) {
    return requesters(operator, Form.EMPTY);
  }

  private Page requesters(Operator operator, Form form) {
    var model = new HashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> model.put("requesters", requesters.on(session, LocalDate.now(clock))));
    model.put("mayChange", operator.may(Payments.MASTER));
    return screens.page(operator, "振込依頼人", "payments/requesters", model).withForm(form);
  }

  @PostMapping(REQUESTERS)
  @Requires("payments.master")
  Object putRequester(
      Operator operator, @RequestParam Map<String, String> values, RedirectAttributes redirect) {
    var input = new Input(values);
    var separator = input.choice("separator", ZenginFile.Separator.class);
    var type = input.text("accountType");
    if (!type.matches("[129]")) {
      input.wrong().add("accountType", type, "PAY-E50", "画面の選択肢から選んでください");
    }
    var requester =
        new Requesters.Requester(
            input.digits("code", "振込依頼人コード", 10),
            input.bankText("name", "振込依頼人名", 40),
            input.digits("bankCode", "仕向銀行番号", 4),
            input.bankText("bankNameKana", "仕向銀行名", 15),
            input.digits("branchCode", "仕向支店番号", 3),
            input.bankText("branchNameKana", "仕向支店名", 15),
            type,
            input.digits("accountNumber", "口座番号", 7),
            separator.orElse(ZenginFile.Separator.CRLF),
            input.day("validFrom", "始めの日", LocalDate.now(clock)));
    if (!input.wrong().isEmpty()) {
      return requesters(operator, Form.of(values).withErrors(input.wrong().toList()));
    }
    tenancy.run(
        operator.tenant(),
        session -> {
          requesters.put(session, requester, operator.officer().officerId(), clock.instant());
          AuditLog.record(
              session,
              AuditEntry.of(operator, Payments.ID, "BEN-4-06", Action.CONFIG)
                  .condition("requester", requester.code()));
        });
    redirect.addFlashAttribute(Screens.NOTICE, "振込依頼人を登録しました。");
    return new RedirectView(REQUESTERS);
  }
}
