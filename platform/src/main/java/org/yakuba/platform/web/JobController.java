package org.yakuba.platform.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;

/** 一括処理: what runs, how far it is, stop and resume. */
@Controller
@Requires("jobs.view")
public final class JobController {
  private static final String FUNCTION = "JOBS";
  private static final int LONGEST_LIST = 100;

  private final Screens screens;
  private final Jobs jobs;
  private final Tenancy tenancy;
  private final Places places;

  JobController(Screens screens, Jobs jobs, Tenancy tenancy, Places places) {
    this.screens = screens;
    this.jobs = jobs;
    this.tenancy = tenancy;
    this.places = places;
  }

  @GetMapping("/jobs")
  Page list(Operator operator) {
    return screens.page(
        operator,
        "一括処理",
        "platform/jobs",
        Map.of("runs", jobs.list(operator.tenant(), LONGEST_LIST)));
  }

  @GetMapping("/jobs/{id}")
  Page detail(Operator operator, @PathVariable("id") String id) {
    JobRun run = find(operator, id);
    return screens.page(
        operator,
        run.title(),
        "platform/job",
        Map.of(
            "run",
            run,
            "places",
            places.from(run, operator),
            "mayControl",
            operator.may(Privileges.JOBS_CONTROL)));
  }

  /** The changing part of the page, asked for every two seconds while the job runs. */
  @GetMapping("/jobs/{id}/progress")
  Page progress(Operator operator, @PathVariable("id") String id) {
    return screens.fragment(operator, "platform/jobProgress", Map.of("run", find(operator, id)));
  }

  @PostMapping("/jobs/{id}")
  @Requires({"jobs.view", "jobs.control"})
  String control(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam("act") String act,
      RedirectAttributes redirect) {
    JobRun run = find(operator, id);
    tenancy.run(
        operator.tenant(),
        session ->
            AuditLog.record(
                session,
                AuditEntry.of(operator, "platform", FUNCTION, Action.UPDATE)
                    .condition("job", run.id().toString())
                    .condition("act", act)));
    switch (act) {
      case "stop" -> {
        boolean stopping = jobs.stop(operator.tenant(), run.id());
        redirect.addFlashAttribute(Screens.NOTICE, stopping ? "区切りのよい所で停止します。" : "すでに終わっています。");
      }
      case "resume" -> {
        jobs.resume(operator.tenant(), run.id());
        redirect.addFlashAttribute(Screens.NOTICE, "続きから再開しました。");
      }
      default -> throw new NotFound();
    }
    return "redirect:/jobs/" + run.id();
  }

  private JobRun find(Operator operator, String id) {
    return WorkItemController.uuid(id)
        .flatMap(key -> jobs.find(operator.tenant(), key))
        .orElseThrow(NotFound::new);
  }
}
