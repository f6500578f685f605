package org.yakuba.migration.desk;

import gg.jte.Content;
import java.util.List;
import org.yakuba.migration.job.JobStatus;
import org.yakuba.migration.job.MigrationJob;
import org.yakuba.migration.report.JobFigures;
import org.yakuba.migration.report.RuleCount;
import org.yakuba.platform.intake.Treatment;
import org.yakuba.platform.screen.Ui;
import org.yakuba.platform.screen.component.Badge;
import org.yakuba.platform.screen.component.BarChart;
import org.yakuba.platform.screen.component.Tab;

/** How the pages of the intake say things. */
public final class MigrationWords {
  private MigrationWords() {}

  /** The status of a delivery. */
  public static Content badge(Ui ui, MigrationJob job) {
    JobStatus status = job.status();
    Badge.Tone tone =
        switch (status) {
          case RUNNING, CHECKED -> Badge.Tone.BUSY;
          case DONE -> Badge.Tone.GOOD;
          case STOPPED, RECONCILIATION_FAILED -> Badge.Tone.BAD;
        };
    return ui.badge(tone, status.label());
  }

  /** The pages of one delivery. */
  public static List<Tab> tabs(JobFigures figures, String current) {
    String base = "/migrations/" + figures.job().jobNo();
    return List.of(
        new Tab("概要", base, current.equals("summary")),
        new Tab("指摘", base + "/findings", current.equals("findings")),
        new Tab("登録しなかった行", base + "/quarantine", current.equals("quarantine")),
        new Tab("文字", base + "/characters", current.equals("characters")));
  }

  /** Findings of each rule, leading to their list. */
  public static BarChart rules(JobFigures figures) {
    return new BarChart(
        "規則ごとの指摘",
        "件",
        figures.rules().stream()
            .map(one ->
                new BarChart.Bar(
                    one.rule() + " " + one.treatment().label(),
                    one.findings(),
                    address(figures, one)))
            .toList());
  }

  /** Where the findings of a rule are listed. */
  public static String address(JobFigures figures, RuleCount one) {
    return "/migrations/"
        + figures.job().jobNo()
        + "/findings?rule="
        + one.rule()
        + "&treatment="
        + one.treatment().name();
  }

  /** Findings by what was done about them. */
  public static BarChart treatments(JobFigures figures) {
    return new BarChart(
        "扱いごとの指摘",
        "件",
        List.of(Treatment.values()).stream()
            .map(treatment ->
                new BarChart.Bar(
                    treatment.label(),
                    figures.findings(treatment),
                    "/migrations/"
                        + figures.job().jobNo()
                        + "/findings?treatment="
                        + treatment.name()))
            .toList());
  }

  /** Rows of each record kind that were loaded. */
  public static BarChart loaded(JobFigures figures) {
    return new BarChart(
        "登録した行",
        "行",
        figures.records().stream()
            .map(one -> {
              Long loaded = one.loaded();
              return new BarChart.Bar(one.layout(), loaded == null ? 0 : loaded);
            })
            .toList());
  }

  /** A number for people. */
  public static String count(long number) {
    return "%,d".formatted(number);
  }
}
