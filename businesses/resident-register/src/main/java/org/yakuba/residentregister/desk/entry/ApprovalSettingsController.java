package org.yakuba.residentregister.desk.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.event.ApprovalSetting;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.postgres.CommandJson;

/**
 * 審査の設定 (resident-register §3.0, RES-4-10): which 異動 a second officer approves in this
 * municipality.
 */
@Controller
@Requires("resident-register.approval-settings")
final class ApprovalSettingsController {
  private static final String PATH = "/events/settings";
  private static final String SECOND = "second";

  private final Screens screens;
  private final Tenancy tenancy;

  ApprovalSettingsController(Screens screens, Tenancy tenancy) {
    this.screens = screens;
    this.tenancy = tenancy;
  }

  @GetMapping(PATH)
  Page settings(Operator operator) {
    return page(operator, Form.EMPTY);
  }

  @PostMapping(PATH)
  Object change(
      Operator operator, @RequestParam Map<String, String> values, RedirectAttributes redirect) {
    var input = new Input(values);
    int bulk =
        input.whole(
            "bulkLimit", "一度に本登録できる件数", ApprovalSetting.LEAST_BULK, ApprovalSetting.MOST_BULK);
    int hold =
        input.whole(
            "holdMinutes", "入力中の排他(分)", ApprovalSetting.LEAST_HOLD, ApprovalSetting.MOST_HOLD);
    if (!input.wrong().isEmpty()) {
      return page(operator, Form.of(values).withErrors(input.wrong().toList()));
    }
    tenancy.run(
        operator.tenant(),
        session -> {
          var direct = new HashSet<>(ApprovalSetting.of(session).direct());
          for (var kind : kinds()) {
            if (input.isTicked(SECOND + "." + kind.value())) {
              direct.remove(kind.value());
            } else {
              direct.add(kind.value());
            }
          }
          new ApprovalSetting(direct, bulk, hold).put(session, operator);
        });
    redirect.addFlashAttribute(Screens.NOTICE, "審査の設定を登録しました。次に入力する異動から適用します。");
    return new RedirectView(PATH);
  }

  private Page page(Operator operator, Form form) {
    var setting = tenancy.call(operator.tenant(), ApprovalSetting::of);
    var second = new ArrayList<String>();
    for (var kind : kinds()) {
      if (!setting.direct().contains(kind.value())) {
        second.add(kind.value());
      }
    }
    return screens
        .page(
            operator,
            "審査の設定",
            "resident-register/entry/approval-settings",
            Map.of("kinds", kinds(), "second", Set.copyOf(second), "setting", setting))
        .withForm(form);
  }

  /** What the counter enters, by the kind of command. */
  private static List<Choice> kinds() {
    var kinds = new ArrayList<Choice>();
    for (var kind : EventKind.values()) {
      kinds.add(new Choice(kind.command(), kind.label()));
    }
    kinds.add(new Choice(CommandJson.type(AmendingEvent.class), "異動の訂正"));
    return kinds;
  }
}
