package org.yakuba.platform.web;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.api.ApiClients;
import org.yakuba.platform.api.RateLimits;
import org.yakuba.platform.audit.chain.AuditVerification;
import org.yakuba.platform.identity.Accounts;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.linkage.LinkageStatus;
import org.yakuba.platform.linkage.Reconciliations;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.parameter.ParameterChanges;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.Menu;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Purpose;
import org.yakuba.platform.screen.Purposes;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/** The screens of the platform itself, their menu entries and purposes. */
@Configuration(proxyBeanMethods = false)
class PlatformScreensConfiguration {
  @Bean
  Purpose generalPurpose() {
    return new Purpose(CurrentOperator.GENERAL, "一般事務");
  }

  @Bean
  Purpose auditPurpose() {
    return new Purpose("AUDIT", "監査");
  }

  @Bean
  Purpose signInPurpose() {
    return new Purpose("SIGN_IN", "ログイン", false);
  }

  @Bean
  Purpose administrationPurpose() {
    return new Purpose("ADMINISTRATION", "システム管理");
  }

  @Bean
  MenuEntry homeEntry() {
    return new MenuEntry(0, "メニュー", "/", "", "M", CurrentOperator.GENERAL);
  }

  @Bean
  MenuEntry workItemsEntry() {
    return new MenuEntry(
        900, "処理待ち", "/work-items", Privileges.WORK_ITEMS_HANDLE.id(), "W", "GENERAL");
  }

  @Bean
  MenuEntry jobsEntry() {
    return new MenuEntry(910, "一括処理", "/jobs", Privileges.JOBS_VIEW.id(), "J", "ADMINISTRATION");
  }

  @Bean
  Purpose linkagePurpose() {
    return new Purpose("LINKAGE", "庁内データ連携", false);
  }

  @Bean
  MenuEntry linkageEntry() {
    return new MenuEntry(
        915, "連携状況", "/linkage", Privileges.LINKAGE_VIEW.id(), "Y", "ADMINISTRATION");
  }

  @Bean
  LinkageController linkageController(
      Screens screens, Tenancy tenancy, LinkageStatus status, Deliveries deliveries, Clock clock) {
    return new LinkageController(screens, tenancy, status, deliveries, clock);
  }

  @Bean
  ReconciliationController reconciliationController(
      Screens screens, Tenancy tenancy, Reconciliations reconciliations) {
    return new ReconciliationController(screens, tenancy, reconciliations);
  }

  @Bean
  ApiClientController apiClientController(
      Screens screens, Tenancy tenancy, ApiClients clients, RateLimits limits) {
    return new ApiClientController(screens, tenancy, clients, limits);
  }

  @Bean
  NewApiClientController newApiClientController(
      Screens screens, Tenancy tenancy, ApiClients clients, Contracts contracts, Labels labels) {
    return new NewApiClientController(screens, tenancy, clients, contracts, labels);
  }

  @Bean
  MenuEntry auditEntry() {
    return new MenuEntry(920, "操作ログ", "/audit", Privileges.AUDIT_VIEW.id(), "L", "AUDIT");
  }

  @Bean
  AuditController auditController(
      Screens screens,
      Tenancy tenancy,
      ObjectProvider<AuditVerification> verification,
      Labels labels,
      Purposes purposes) {
    return new AuditController(screens, tenancy, verification, labels, purposes);
  }

  @Bean
  MenuEntry accountsEntry() {
    return new MenuEntry(
        930, "職員", "/accounts", Privileges.ACCOUNTS_MANAGE.id(), "K", "ADMINISTRATION");
  }

  @Bean
  MenuEntry parametersEntry() {
    return new MenuEntry(
        925, "団体の設定", "/parameters", Privileges.PARAMETERS_VIEW.id(), "Z", "ADMINISTRATION");
  }

  @Bean
  ParameterController parameterController(
      Screens screens,
      Tenancy tenancy,
      Tenants tenants,
      TenantParameters parameters,
      ParameterChanges changes) {
    return new ParameterController(screens, tenancy, tenants, parameters, changes);
  }

  @Bean
  ParameterChangeController parameterChangeController(
      Screens screens, Tenancy tenancy, TenantParameters parameters, ParameterChanges changes) {
    return new ParameterChangeController(screens, tenancy, parameters, changes);
  }

  @Bean
  MenuEntry helpEntry() {
    return new MenuEntry(990, "使い方", "/help", "", "U", "GENERAL");
  }

  @Bean
  AccountController accountController(
      Screens screens,
      Tenancy tenancy,
      Accounts accounts,
      Tenants tenants,
      Sessions sessions,
      Clock clock) {
    return new AccountController(screens, tenancy, accounts, tenants, sessions, clock);
  }

  @Bean
  HelpController helpController(Screens screens, Menu menu) {
    return new HelpController(
        screens, menu, MessageCatalogue.load(HelpController.class.getClassLoader()));
  }

  @Bean
  Labels.Source platformLabels() {
    return new Labels.Source(
        Map.of("platform", "共通", "WORK-ITEMS", "処理待ち", "JOBS", "一括処理", "linkage", "庁内連携"),
        Map.of("linkage.dead-message", "連携の配達不能", Reconciliations.ITEM, "連携の照合差異"),
        Map.of(
            "file",
            "ファイル",
            "line",
            "行",
            "layout",
            "レイアウト",
            "rules",
            "規則",
            "job",
            "移行番号",
            "consumer",
            "利用側",
            "contract",
            "契約",
            "cursor",
            "番号"));
  }

  @Bean
  Places places(ObjectProvider<Places.ForWorkItem> workItems, ObjectProvider<Places.ForJob> jobs) {
    return new Places(workItems.orderedStream().toList(), jobs.orderedStream().toList());
  }

  @Bean
  WorkItemController workItemController(
      Screens screens, Tenancy tenancy, Labels labels, Places places) {
    return new WorkItemController(screens, tenancy, labels, places);
  }

  @Bean
  JobController jobController(Screens screens, Jobs jobs, Tenancy tenancy, Places places) {
    return new JobController(screens, jobs, tenancy, places);
  }

  @Bean
  SignInPages signInPages(Screens screens, Tenants tenants, Purposes purposes, Clock clock) {
    return new SignInPages(screens, tenants, purposes, clock);
  }

  @Bean
  Health health(Tenancy tenancy) {
    return new Health(tenancy);
  }

  @Bean
  DateEchoController dateEchoController() {
    return new DateEchoController();
  }

  @Bean
  HomeController homeController(
      Screens screens, Menu menu, Tenancy tenancy, Jobs jobs, Labels labels) {
    return new HomeController(screens, menu, tenancy, jobs, labels);
  }
}
