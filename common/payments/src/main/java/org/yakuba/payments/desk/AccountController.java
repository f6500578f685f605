package org.yakuba.payments.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.bank.BankAccount;
import org.yakuba.kernel.bank.BankText;
import org.yakuba.payments.Payments;
import org.yakuba.payments.inquiry.AccountInquiries;
import org.yakuba.payments.inquiry.InquiryAnswers;
import org.yakuba.payments.ledger.BankMaster;
import org.yakuba.payments.ledger.BenefitConsents;
import org.yakuba.payments.ledger.PayeeAccount;
import org.yakuba.payments.ledger.PayeeAccounts;
import org.yakuba.payments.ledger.PaymentSettings;
import org.yakuba.payments.rules.AccountChange;
import org.yakuba.payments.rules.AccountDraft;
import org.yakuba.payments.rules.AccountSource;
import org.yakuba.payments.rules.HolderCheck;
import org.yakuba.payments.rules.SuspendedReason;
import org.yakuba.payments.rules.VerificationStatus;
import org.yakuba.payments.run.ListBook;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 口座 and 利用意思 of a person (BEN-1-01, BEN-3-01, BEN-3-02, BEN-3-04). */
@Controller
@Requires("payments.view")
final class AccountController {
  private static final String PATH = "/payments/accounts";

  private final Screens screens;
  private final Tenancy tenancy;
  private final PayeeAccounts accounts;
  private final BenefitConsents consents;
  private final AccountInquiries inquiries;
  private final BankMaster banks;
  private final ListBook lists;
  private final PaymentSettings settings;
  private final Clock clock;

  AccountController(
      Screens screens,
      Tenancy tenancy,
      PayeeAccounts accounts,
      BenefitConsents consents,
      AccountInquiries inquiries,
      BankMaster banks,
      ListBook lists,
      PaymentSettings settings,
      Clock clock) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.accounts = accounts;
    this.consents = consents;
    this.inquiries = inquiries;
    this.banks = banks;
    this.lists = lists;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Page person(Operator operator, @RequestParam(defaultValue = "") String number) {
    var wanted = number.strip();
    if (wanted.isEmpty()) {
      return screens.page(operator, "口座", "payments/account-search", Map.of());
    }
    return page(operator, wanted, Form.EMPTY);
  }

  private Page page(Operator operator, String number, Form form) {
    if (!number.matches("[0-9A-Za-z-]{1,15}")) {
      throw new NotFound();
    }
    var model = new HashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          model.put("accounts", accounts.ofPerson(session, number));
          model.put("history", accounts.history(session, number));
          model.put("consents", consents.ofPerson(session, number));
          model.put("payments", lists.ofPerson(session, number));
          model.put("readings", InquiryAnswers.readings(session, number));
          AuditLog.record(
              session,
              AuditEntry.of(operator, Payments.ID, "BEN-3-01", Action.VIEW)
                  .subjects(List.of(number)));
        });
    model.put("number", number);
    model.put("today", today());
    model.put("mayChange", operator.may(Payments.ACCOUNTS));
    return screens.page(operator, "口座", "payments/account", model).withForm(form);
  }

  /** 口座の登録, ゆうちょ銀行 by 記号番号. */
  @PostMapping(PATH + "/{number}")
  @Requires("payments.accounts")
  Object register(
      Operator operator,
      @PathVariable String number,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var input = new Input(values);
    var draft =
        new AccountDraft(
            input.text("bankCode"),
            input.text("branchCode"),
            input.text("accountType"),
            input.text("accountNumber"),
            input.text("holderNameKana"),
            input.text("postalSymbol"),
            input.text("postalNumber"));
    var from = input.day("validFrom", "始めの日", today());
    boolean cutsHolder =
        tenancy.<Boolean>call(
            operator.tenant(), session -> settings.cutsLongHolders(session, today()));
    var account = draft.read(input.wrong(), cutsHolder);
    if (account.isEmpty()) {
      return page(operator, number, Form.of(values).withErrors(input.wrong().toList()));
    }
    try {
      var done =
          tenancy.<String>call(
              operator.tenant(),
              session -> register(session, operator, number, draft, account.get(), from));
      redirect.addFlashAttribute(Screens.NOTICE, done);
      return back(number);
    } catch (DuplicateKeyException e) {
      BrokenConstraint.expect(e, "payee_account_of_person");
      input.wrong().add("accountNumber", input.text("accountNumber"), "PAY-E51", "この口座は登録済みです");
      return page(operator, number, Form.of(values).withErrors(input.wrong().toList()));
    }
  }

  private String register(
      TenantSession session,
      Operator operator,
      String number,
      AccountDraft draft,
      BankAccount account,
      LocalDate from) {
    var check = HolderCheck.of(account.holderNameKana(), InquiryAnswers.readings(session, number));
    accounts.register(
        session,
        new PayeeAccounts.NewAccount(
            number,
            AccountSource.DECLARED,
            account,
            draft.postalSymbol(),
            draft.postalNumber(),
            null,
            null,
            check == HolderCheck.SAME ? VerificationStatus.VERIFIED : VerificationStatus.UNVERIFIED,
            check == HolderCheck.DIFFERENT ? SuspendedReason.HOLDER_MISMATCH : null,
            from,
            AccountChange.REGISTERED,
            operator.officer().officerId()),
        clock.instant());
    record(session, operator, number, "BEN-3-01", Action.CREATE);
    var done = new StringBuilder("口座を登録しました。");
    if (check == HolderCheck.DIFFERENT) {
      done.append("名義が宛名のフリガナと違うため、確認するまで支払に使いません。");
    }
    if (banks.find(session, account.bankCode(), account.branchCode(), from).isEmpty()) {
      done.append("金融機関マスタにない店舗です。");
    }
    if (BankText.of(draft.holderNameKana()).woReplaced()) {
      done.append("名義の「ヲ」を「オ」に置き換えました(ZEN-W01)。");
    }
    return done.toString();
  }

  /** 名義の確認: a clerk has made sure that the account is the person's. */
  @PostMapping(PATH + "/{number}/verify")
  @Requires("payments.accounts")
  RedirectView verify(
      Operator operator,
      @PathVariable String number,
      @RequestParam UUID account,
      RedirectAttributes redirect) {
    return change(
        operator,
        number,
        account,
        AccountChange.VERIFIED,
        (kept, state) ->
            new PayeeAccounts.State(
                VerificationStatus.VERIFIED,
                kept.suspended() == SuspendedReason.HOLDER_MISMATCH ? null : kept.suspended(),
                kept.validTo(),
                null),
        redirect,
        "口座を確認済みにしました。");
  }

  @PostMapping(PATH + "/{number}/suspend")
  @Requires("payments.accounts")
  Object suspend(
      Operator operator,
      @PathVariable String number,
      @RequestParam UUID account,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var input = new Input(values);
    var reason = input.choice("suspendReason", SuspendedReason.class);
    if (reason.isEmpty()) {
      return page(operator, number, Form.of(values).withErrors(input.wrong().toList()));
    }
    return change(
        operator,
        number,
        account,
        AccountChange.SUSPENDED,
        (kept, state) -> state.suspended(reason.get()),
        redirect,
        "口座の利用を停止しました。");
  }

  @PostMapping(PATH + "/{number}/resume")
  @Requires("payments.accounts")
  RedirectView resume(
      Operator operator,
      @PathVariable String number,
      @RequestParam UUID account,
      RedirectAttributes redirect) {
    return change(
        operator,
        number,
        account,
        AccountChange.RESUMED,
        (kept, state) -> state.suspended(null).verification(VerificationStatus.UNVERIFIED),
        redirect,
        "口座の利用停止を解除しました。");
  }

  @PostMapping(PATH + "/{number}/end")
  @Requires("payments.accounts")
  RedirectView end(
      Operator operator,
      @PathVariable String number,
      @RequestParam UUID account,
      RedirectAttributes redirect) {
    return change(
        operator,
        number,
        account,
        AccountChange.ENDED,
        (kept, state) ->
            state.endingOn(today().isBefore(kept.validFrom()) ? kept.validFrom() : today()),
        redirect,
        "口座を終了しました。");
  }

  private RedirectView change(
      Operator operator,
      String number,
      UUID account,
      AccountChange change,
      BiFunction<PayeeAccount, PayeeAccounts.State, PayeeAccounts.State> next,
      RedirectAttributes redirect,
      String done) {
    tenancy.run(
        operator.tenant(),
        session -> {
          var kept =
              accounts
                  .lock(session, account)
                  .filter(found -> found.addresseeNumber().equals(number))
                  .orElseThrow(NotFound::new);
          accounts.change(
              session,
              kept,
              next.apply(kept, PayeeAccounts.State.of(kept)),
              change,
              operator.officer().officerId(),
              clock.instant());
          record(session, operator, number, "BEN-3-01", Action.UPDATE);
        });
    redirect.addFlashAttribute(Screens.NOTICE, done);
    return back(number);
  }

  /** 利用意思の登録・撤回. */
  @PostMapping(PATH + "/{number}/consent")
  @Requires("payments.accounts")
  Object consent(
      Operator operator,
      @PathVariable String number,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var input = new Input(values);
    var business = input.required("business", "業務", 40);
    var benefit = input.required("benefit", "給付", 80);
    var flag = input.text("consentFlag");
    if (!flag.equals("1") && !flag.equals("0")) {
      input.wrong().add("consentFlag", flag, "PAY-E50", "画面の選択肢から選んでください");
    }
    var method = input.choice("consentMethod", BenefitConsents.Method.class);
    var on = input.day("consentedOn", "確認日", today());
    if (on.isAfter(today())) {
      input.wrong().add("consentedOn", on.toString(), "PAY-E50", "確認日は今日までの日です");
    }
    if (!input.wrong().isEmpty() || method.isEmpty()) {
      return page(operator, number, Form.of(values).withErrors(input.wrong().toList()));
    }
    tenancy.run(
        operator.tenant(),
        session -> {
          consents.record(
              session,
              number,
              new BenefitConsents.Consent(
                  business,
                  benefit,
                  flag.equals("1"),
                  method.get(),
                  on,
                  null,
                  operator.officer().officerId()),
              clock.instant());
          record(session, operator, number, "BEN-1-01", Action.CREATE);
        });
    redirect.addFlashAttribute(Screens.NOTICE, "利用意思を登録しました。");
    return back(number);
  }

  /** 口座照会 of one person. */
  @PostMapping(PATH + "/{number}/inquire")
  @Requires("payments.accounts")
  Object inquire(
      Operator operator,
      @PathVariable String number,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    try {
      tenancy.run(
          operator.tenant(),
          session ->
              inquiries.ask(
                  session,
                  operator,
                  number,
                  values.getOrDefault("business", ""),
                  values.getOrDefault("benefit", "")));
    } catch (ViolationsException e) {
      return page(operator, number, Form.of(values).withErrors(e.violations()));
    }
    redirect.addFlashAttribute(Screens.NOTICE, "口座照会を作成しました。");
    return back(number);
  }

  private static RedirectView back(String number) {
    return new RedirectView(PATH + "?number=" + number);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static void record(
      TenantSession session, Operator operator, String number, String function, Action action) {
    AuditLog.record(
        session, AuditEntry.of(operator, Payments.ID, function, action).subjects(List.of(number)));
  }
}
