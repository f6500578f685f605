package org.yakuba.euc.desk;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.euc.Euc;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.euc.definition.DefinitionBook;
import org.yakuba.euc.definition.StandardDefinitions;
import org.yakuba.euc.run.Approvals;
import org.yakuba.euc.run.Outputs;
import org.yakuba.euc.run.Runs;
import org.yakuba.euc.run.Sources;
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
public class EucScreens {
  private static final String PURPOSE = "EUC";

  @Bean
  TemplateSet eucTemplates() {
    return new TemplateSet("euc", "org.yakuba.euc.templates");
  }

  @Bean
  MenuEntry eucEntry() {
    return new MenuEntry(700, "抽出・集計", EucController.ROOT, Euc.USE.id(), "X", PURPOSE);
  }

  @Bean
  MenuEntry eucLogEntry() {
    return new MenuEntry(921, "抽出の実行ログ", OutputController.LOG, Euc.LOG.id(), "", PURPOSE);
  }

  @Bean
  Purpose eucPurpose() {
    return new Purpose(PURPOSE, "抽出・集計(EUC)");
  }

  @Bean
  Labels.Source eucLabels() {
    return new Labels.Source(
        Map.of(Euc.ID, "抽出・集計(EUC)"),
        Map.of(Runs.LARGE_OUTPUT, "個人情報の大量の出力"),
        Map.of("rows", "件数", "officer", "実行した職員", "purpose", "目的"));
  }

  @Bean
  Places.ForWorkItem largeOutputPlace() {
    return new Places.ForWorkItem(
        Runs.LARGE_OUTPUT, Euc.LOG, "実行ログを開く", item -> OutputController.LOG);
  }

  @Bean
  Sources eucSources(DefinitionBook book, StandardDefinitions standards) {
    return new Sources(book, standards);
  }

  @Bean
  EucController eucController(
      Screens screens,
      Tenancy tenancy,
      Datasets datasets,
      DefinitionBook book,
      StandardDefinitions standards,
      Approvals approvals,
      Outputs outputs) {
    return new EucController(screens, tenancy, datasets, book, standards, approvals, outputs);
  }

  @Bean
  DefinitionController eucDefinitionController(
      Screens screens, Tenancy tenancy, Datasets datasets, DefinitionBook book, Sources sources) {
    return new DefinitionController(screens, tenancy, datasets, book, sources);
  }

  @Bean
  ExecutionController eucExecutionController(
      Screens screens, Tenancy tenancy, Datasets datasets, Runs runs, Sources sources) {
    return new ExecutionController(screens, tenancy, datasets, runs, sources);
  }

  @Bean
  ApprovalController eucApprovalController(
      Screens screens, Tenancy tenancy, Approvals approvals, Runs runs, Sources sources) {
    return new ApprovalController(screens, tenancy, approvals, runs, sources);
  }

  @Bean
  OutputController eucOutputController(Screens screens, Tenancy tenancy, Outputs outputs) {
    return new OutputController(screens, tenancy, outputs);
  }
}
