package org.yakuba.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.Menu;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.workitem.WorkItem;
import org.yakuba.platform.workitem.WorkItems;

/** メニュー: where an officer starts, with what waits for them. */
@Controller
@Requires({})
public final class HomeController {
  private static final int LATEST_RUNS = 20;

  private final Screens screens;
  private final Menu menu;
  private final Tenancy tenancy;
  private final Jobs jobs;
  private final Labels labels;

  HomeController(Screens screens, Menu menu, Tenancy tenancy, Jobs jobs, Labels labels) {
    this.screens = screens;
    this.menu = menu;
    this.tenancy = tenancy;
    this.jobs = jobs;
    this.labels = labels;
  }

  @GetMapping("/")
  Page home(Operator operator) {
    List<MenuEntry> tiles =
        menu.visibleTo(operator.officer()).stream()
            .filter(entry -> !entry.path().equals("/"))
            .toList();
    List<WorkItem.Count> waiting =
        operator.may(Privileges.WORK_ITEMS_HANDLE)
            ? tenancy.call(operator.tenant(), WorkItems::counts).stream()
                .filter(count -> count.open() > 0)
                .toList()
            : List.of();
    List<JobRun> running =
        operator.may(Privileges.JOBS_VIEW)
            ? jobs.list(operator.tenant(), LATEST_RUNS).stream()
                .filter(run -> run.state() != JobRun.State.COMPLETED)
                .toList()
            : List.of();
    return screens.page(
        operator,
        "メニュー",
        "platform/home",
        Map.of("tiles", tiles, "waiting", waiting, "running", running, "labels", labels));
  }
}
