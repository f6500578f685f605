package org.yakuba.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
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
  private final Screens screens;
  private final Menu menu;
  private final Tenancy tenancy;

  HomeController(Screens screens, Menu menu, Tenancy tenancy) {
    this.screens = screens;
    this.menu = menu;
    this.tenancy = tenancy;
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
    return screens.page(
        operator, "メニュー", "platform/home", Map.of("tiles", tiles, "waiting", waiting));
  }
}
