package org.yakuba.payments.desk;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.payments.Payments;
import org.yakuba.payments.inquiry.AccountCorrespondence;
import org.yakuba.payments.inquiry.AccountInquiries;
import org.yakuba.payments.ledger.BankMaster;
import org.yakuba.payments.ledger.BenefitConsents;
import org.yakuba.payments.ledger.MasterFiles;
import org.yakuba.payments.ledger.PayeeAccounts;
import org.yakuba.payments.ledger.PaymentSettings;
import org.yakuba.payments.ledger.Requesters;
import org.yakuba.payments.notice.TransferSummary;
import org.yakuba.payments.run.AccountAssignment;
import org.yakuba.payments.run.BankFiles;
import org.yakuba.payments.run.ListBook;
import org.yakuba.payments.run.TransferReports;
import org.yakuba.payments.run.TransferResults;
import org.yakuba.payments.run.TransferRuns;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.gateway.GatewayExchange;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Purpose;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.Places;

/** Screens of this module; imported by programs that serve pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class PaymentScreens {
  private static final String PURPOSE = "PAYMENT";

  @Bean
  TemplateSet paymentTemplates() {
    return new TemplateSet("payments", "org.yakuba.payments.templates");
  }

  @Bean
  MenuEntry paymentsEntry() {
    return new MenuEntry(100, "支払", "/payments", Payments.VIEW.id(), "B", PURPOSE);
  }

  @Bean
  MenuEntry payeeAccountsEntry() {
    return new MenuEntry(101, "口座", "/payments/accounts", Payments.VIEW.id(), "Q", PURPOSE);
  }

  @Bean
  Purpose paymentPurpose() {
    return new Purpose(PURPOSE, "口座・支払事務");
  }

  @Bean
  Labels.Source paymentLabels() {
    return new Labels.Source(
        Map.of(Payments.ID, "口座・支払"),
        Map.of(
            "payments.refused-list",
            "受け取れない支給名簿",
            "payments.open-accounts",
            "口座の確認が要る支払",
            "payments.failed-payment",
            "振込不能・組戻し",
            "payments.inquiry-answer",
            "口座照会の結果の確認",
            MasterFiles.ENDED_BRANCHES,
            "廃止された店舗の口座"),
        Map.of(
            "list", "支給名簿",
            "reason", "理由",
            "payments", "件数",
            "amount", "金額(円)",
            "resultCode", "結果コード",
            "outcome", "照会結果"));
  }

  @Bean
  Places.ForWorkItem endedBranchesPlace() {
    return new Places.ForWorkItem(
        MasterFiles.ENDED_BRANCHES, Payments.VIEW, "旧コードの置換候補を開く", item -> "/payments/banks");
  }

  @Bean
  Places.ForWorkItem openAccountsPlace() {
    return new Places.ForWorkItem(
        "payments.open-accounts",
        Payments.VIEW,
        "口座未確認者一覧を開く",
        item -> "/payments/lists/" + item.naturalKey() + "?open=true");
  }

  @Bean
  Places.ForWorkItem refusedListPlace() {
    return new Places.ForWorkItem(
        "payments.refused-list",
        Payments.VIEW,
        "支給名簿を開く",
        item -> "/payments/lists/" + item.naturalKey());
  }

  @Bean
  Places.ForWorkItem failedPaymentPlace() {
    return accountPlace("payments.failed-payment");
  }

  @Bean
  Places.ForWorkItem inquiryAnswerPlace() {
    return accountPlace("payments.inquiry-answer");
  }

  private static Places.ForWorkItem accountPlace(String kind) {
    return new Places.ForWorkItem(
        kind,
        Payments.VIEW,
        "口座を開く",
        item ->
            item.addresseeNumber() == null
                ? null
                : "/payments/accounts?number=" + item.addresseeNumber());
  }

  @Bean
  TransferSummary transferSummary(DocumentEngine engine) {
    return new TransferSummary(engine);
  }

  @Bean
  PaymentController paymentController(
      Screens screens,
      Tenancy tenancy,
      ListBook lists,
      TransferRuns runs,
      TransferResults results,
      Requesters requesters,
      AccountAssignment assignment,
      AccountInquiries inquiries,
      Clock clock) {
    return new PaymentController(
        screens, tenancy, lists, runs, results, requesters, assignment, inquiries, clock);
  }

  @Bean
  RunController transferRunController(
      Screens screens,
      Tenancy tenancy,
      TransferRuns runs,
      BankFiles files,
      TransferResults results,
      TransferReports reports,
      Requesters requesters,
      TransferSummary summary) {
    return new RunController(screens, tenancy, runs, files, results, reports, requesters, summary);
  }

  @Bean
  AccountController payeeAccountController(
      Screens screens,
      Tenancy tenancy,
      PayeeAccounts accounts,
      BenefitConsents consents,
      AccountInquiries inquiries,
      BankMaster banks,
      ListBook lists,
      PaymentSettings settings,
      Clock clock) {
    return new AccountController(
        screens, tenancy, accounts, consents, inquiries, banks, lists, settings, clock);
  }

  @Bean
  InquiryController accountInquiryController(
      Screens screens,
      Tenancy tenancy,
      AccountInquiries inquiries,
      GatewayExchange exchange,
      AccountCorrespondence kind) {
    return new InquiryController(screens, tenancy, inquiries, exchange, kind);
  }

  @Bean
  BankController bankController(
      Screens screens, Tenancy tenancy, BankMaster banks, Requesters requesters, Clock clock) {
    return new BankController(screens, tenancy, banks, requesters, clock);
  }
}
