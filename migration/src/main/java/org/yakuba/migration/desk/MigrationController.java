package org.yakuba.migration.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.migration.job.JobStore;
import org.yakuba.migration.report.Carrier;
import org.yakuba.migration.report.FoundItem;
import org.yakuba.migration.report.JobFigures;
import org.yakuba.migration.report.MigrationFigures;
import org.yakuba.migration.report.QuarantinedRow;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.intake.Treatment;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.screen.component.Pager;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** データ移行の報告: deliveries with their findings, rows outside the register and reconciliation. */
@Controller
@Requires("migration.view")
public final class MigrationController {
  private static final int PAGE_ROWS = 100;

  private final Screens screens;
  private final Tenancy tenancy;

  MigrationController(Screens screens, Tenancy tenancy) {
    this.screens = screens;
    this.tenancy = tenancy;
  }

  @GetMapping("/migrations")
  Page list(Operator operator) {
    return screens.page(
        operator,
        "データ移行",
        "migration/list",
        Map.of("jobs", tenancy.call(operator.tenant(), JobStore::all)));
  }

  @GetMapping("/migrations/{no}")
  Page summary(Operator operator, @PathVariable("no") String no) {
    JobFigures figures =
        tenancy.call(operator.tenant(), session -> figures(session, operator, no, "summary"));
    return screens.page(operator, "データ移行の報告", "migration/summary", Map.of("figures", figures));
  }

  /** What a page of findings shows. */
  private record FindingsPage(JobFigures figures, List<FoundItem> found, long total) {}

  @GetMapping("/migrations/{no}/findings")
  Page findings(
      Operator operator,
      @PathVariable("no") String no,
      @RequestParam Map<String, String> input,
      @RequestParam(name = "page", defaultValue = "1") int page) {
    var filter =
        new MigrationFigures.Filter(
            input.getOrDefault("rule", ""), input.getOrDefault("treatment", ""));
    int shown = Math.max(1, page);
    FindingsPage answer =
        tenancy.call(
            operator.tenant(),
            session -> {
              JobFigures figures = figuresOf(session, no);
              long job = figures.job().jobNo();
              List<FoundItem> found =
                  MigrationFigures.findings(
                      session,
                      job,
                      filter,
                      operator.may(Privileges.SUPPRESSION_VIEW),
                      PAGE_ROWS,
                      (shown - 1L) * PAGE_ROWS);
              record(session, operator, no, "findings", subjects(found, FoundItem::subject));
              return new FindingsPage(figures, found, MigrationFigures.count(session, job, filter));
            });
    return screens
        .page(
            operator,
            "移行の指摘",
            "migration/findings",
            Map.of(
                "figures",
                answer.figures(),
                "found",
                answer.found(),
                "rules",
                rules(answer.figures()),
                "treatments",
                treatments(),
                "pager",
                Pager.numbered(
                    "/migrations/"
                        + answer.figures().job().jobNo()
                        + "/findings?rule="
                        + encoded(filter.rule())
                        + "&treatment="
                        + encoded(filter.treatment())
                        + "&page=",
                    shown,
                    PAGE_ROWS,
                    answer.total())))
        .withForm(Form.of(input));
  }

  /** What a page of rows outside the register shows. */
  private record QuarantinePage(JobFigures figures, List<QuarantinedRow> rows, long total) {}

  @GetMapping("/migrations/{no}/quarantine")
  Page quarantine(
      Operator operator,
      @PathVariable("no") String no,
      @RequestParam(name = "page", defaultValue = "1") int page) {
    int shown = Math.max(1, page);
    QuarantinePage answer =
        tenancy.call(
            operator.tenant(),
            session -> {
              JobFigures figures = figuresOf(session, no);
              long job = figures.job().jobNo();
              List<QuarantinedRow> rows =
                  MigrationFigures.quarantined(session, job, PAGE_ROWS, (shown - 1L) * PAGE_ROWS);
              record(session, operator, no, "quarantine", subjects(rows, QuarantinedRow::subject));
              return new QuarantinePage(
                  figures, rows, MigrationFigures.countQuarantined(session, job));
            });
    return screens.page(
        operator,
        "登録しなかった行",
        "migration/quarantine",
        Map.of(
            "figures",
            answer.figures(),
            "rows",
            answer.rows(),
            "pager",
            Pager.numbered(
                "/migrations/" + answer.figures().job().jobNo() + "/quarantine?page=",
                shown,
                PAGE_ROWS,
                answer.total())));
  }

  /** What the page of characters shows. */
  private record CharactersPage(JobFigures figures, List<Carrier> carriers) {}

  @GetMapping("/migrations/{no}/characters")
  Page characters(
      Operator operator,
      @PathVariable("no") String no,
      @RequestParam(name = "code", defaultValue = "") String code) {
    CharactersPage answer =
        tenancy.call(
            operator.tenant(),
            session -> {
              JobFigures figures = figuresOf(session, no);
              List<Carrier> carriers =
                  MigrationFigures.carriers(session, figures.job().jobNo(), code, PAGE_ROWS, 0);
              record(session, operator, no, "characters", subjects(carriers, Carrier::subject));
              return new CharactersPage(figures, carriers);
            });
    return screens.page(
        operator,
        "同定されていない文字",
        "migration/characters",
        Map.of("figures", answer.figures(), "carriers", answer.carriers(), "code", code));
  }

  private static JobFigures figures(
      TenantSession session, Operator operator, String no, String part) {
    JobFigures figures = figuresOf(session, no);
    record(session, operator, no, part, List.of());
    return figures;
  }

  private static JobFigures figuresOf(TenantSession session, String no) {
    long job;
    try {
      job = Long.parseLong(no);
    } catch (NumberFormatException e) {
      throw new NotFound();
    }
    return MigrationFigures.of(session, job).orElseThrow(NotFound::new);
  }

  private static void record(
      TenantSession session, Operator operator, String no, String part, List<String> subjects) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, "migration", "MIG-4-04", Action.VIEW)
            .condition("job", no)
            .condition("part", part)
            .subjects(subjects));
  }

  private static <T> List<String> subjects(
      List<T> rows, java.util.function.Function<T, @Nullable String> subject) {
    return rows.stream()
        .map(subject)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .distinct()
        .toList();
  }

  private static List<Choice> rules(JobFigures figures) {
    var choices = new java.util.ArrayList<Choice>();
    choices.add(new Choice("", "すべて"));
    figures.rules().stream()
        .map(one -> one.rule())
        .distinct()
        .forEach(rule -> choices.add(new Choice(rule, rule)));
    return choices;
  }

  private static List<Choice> treatments() {
    var choices = new java.util.ArrayList<Choice>();
    choices.add(new Choice("", "すべて"));
    for (Treatment treatment : Treatment.values()) {
      choices.add(new Choice(treatment.name(), treatment.label()));
    }
    return choices;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
