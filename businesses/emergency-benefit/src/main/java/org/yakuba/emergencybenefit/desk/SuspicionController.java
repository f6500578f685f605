package org.yakuba.emergencybenefit.desk;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yakuba.emergencybenefit.desk.Work.Done;
import org.yakuba.emergencybenefit.ledger.Sharing;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.Requires;

/** 不正の兆候: what several households share, of a whole benefit (EMB-4-05). */
@Controller
@Requires("emergency-benefit.enter")
final class SuspicionController {
  private final Screens screens;
  private final Work work;

  SuspicionController(Screens screens, Work work) {
    this.screens = screens;
    this.work = work;
  }

  @GetMapping("/benefits/{id}/suspicions")
  Page list(Operator operator, @PathVariable("id") String id) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.act(
        operator,
        "EMB-4-05",
        Action.SEARCH,
        session -> {
          model.put("definition", Work.newest(session, id));
          model.put("shared", Sharing.list(session, id));
          return Done.of(0, id);
        });
    return screens.page(operator, "不正の兆候", "emergency-benefit/suspicions", model);
  }
}
