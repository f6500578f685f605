package org.yakuba.residentregister.desk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Tab;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.ResidentState;

/**
 * 個人照会: the record of today or of any day, the history, the individual number (resident-register
 * §9).
 */
@Controller
@Requires("resident-register.view")
final class PersonController {
  private final Screens screens;
  private final RegisterDesk desk;
  private final Words words;

  PersonController(Screens screens, RegisterDesk desk, Words words) {
    this.screens = screens;
    this.desk = desk;
    this.words = words;
  }

  @GetMapping("/residents/{number}")
  Page person(
      Operator operator,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt) {
    var point = Viewpoint.of(asOf, knownAt, desk.today());
    var person = desk.person(operator, number, point).orElseThrow(NotFound::new);
    var state = person.state();
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("tabs", tabs(operator, number, point, "record"));
    model.put("number", number);
    model.put("past", point.past());
    model.put("moment", moment(point));
    model.put(
        "sections",
        state == null
            ? List.of()
            : RecordSections.of(state.record(), person.view(), words, person.headName()));
    model.put("registered", state != null);
    model.put("pending", state == null ? "" : pending(state));
    model.put("household", state == null ? "" : state.record().membership().householdNumber());
    model.put("event", state == null ? "" : event(state));
    model.put("query", point.query());
    model.put("perpetrator", person.namedAsPerpetrator());
    model.put("measures", person.measures());
    model.put("mayEnter", operator.may(ResidentRegister.ENTER));
    return screens
        .page(operator, "住民票", "resident-register/person", model)
        .withPerson(PersonHeaders.of(person.present(), person.view(), desk.today()))
        .withForm(point.form());
  }

  @GetMapping("/residents/{number}/history")
  Page history(
      Operator operator,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt) {
    var point = Viewpoint.of(asOf, knownAt, desk.today());
    var history = desk.history(operator, number, point).orElseThrow(NotFound::new);
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("tabs", tabs(operator, number, point, "history"));
    model.put("number", number);
    model.put("past", point.past());
    model.put("moment", moment(point));
    model.put(
        "events",
        history.entries().stream().map(e -> EventView.of(e, history.view(), words)).toList());
    return screens
        .page(operator, "異動履歴", "resident-register/history", model)
        .withPerson(PersonHeaders.of(history.present(), history.view(), desk.today()))
        .withForm(point.form());
  }

  @GetMapping("/residents/{number}/individual-number")
  @Requires({"resident-register.view", "individual-number.view"})
  Page numberForm(Operator operator, @PathVariable String number) {
    return numberPage(operator, number);
  }

  @PostMapping("/residents/{number}/individual-number")
  @Requires({"resident-register.view", "individual-number.view"})
  Page number(Operator operator, @PathVariable String number) {
    var page = numberPage(operator, number);
    var reason = operator.reason();
    if (reason == null) {
      var wrong = new Violations().add("reason", null, "RES-N01", "個人番号を使う理由を入力してください");
      return page.withForm(Form.EMPTY.withErrors(wrong.toList()));
    }
    var shown = desk.individualNumber(operator, number).orElse("記録なし");
    return page.withForm(Form.of(Map.of("reason", reason))).with("shown", shown);
  }

  private Page numberPage(Operator operator, String number) {
    var person = desk.header(operator, number).orElseThrow(NotFound::new);
    var point = Viewpoint.of(null, null, desk.today());
    return screens
        .page(
            operator,
            "個人番号",
            "resident-register/individual-number",
            Map.of(
                "tabs",
                tabs(operator, number, point, "number"),
                "number",
                number,
                "shown",
                "************"))
        .withPerson(PersonHeaders.of(person.present(), person.view(), desk.today()));
  }

  static Content tabs(Operator operator, String number, Viewpoint point, String current) {
    var path = "/residents/" + number;
    var tabs = new ArrayList<Tab>();
    tabs.add(new Tab("住民票", path + point.query(), current.equals("record")));
    tabs.add(new Tab("異動履歴", path + "/history" + point.query(), current.equals("history")));
    if (operator.may(ResidentRegister.ISSUE)) {
      tabs.add(new Tab("証明書", path + "/certificates", current.equals("certificates")));
    }
    if (operator.may(ResidentRegister.ENTER)) {
      tabs.add(new Tab("電子証明書", path + "/authentication-certificates", current.equals("links")));
    }
    if (operator.may(Privileges.INDIVIDUAL_NUMBER_VIEW)) {
      tabs.add(new Tab("個人番号", path + "/individual-number", current.equals("number")));
    }
    return Tab.row("個人照会", tabs);
  }

  /** 令和7年3月1日時点(令和7年3月5日までに知り得た内容). */
  static String moment(Viewpoint point) {
    var known = point.at().knownAt();
    return Wareki.format(point.at().day())
        + "時点"
        + (known == null ? "" : "(" + Wareki.format(known) + "までに処理した内容)");
  }

  private static String pending(ResidentState state) {
    var day = state.pendingRemovalOn();
    return day == null ? "" : "転出予定年月日 " + Wareki.format(day);
  }

  private String event(ResidentState state) {
    var entry = state.record().entry();
    return "履歴番号 %d　%s　異動日 %s　処理日 %s"
        .formatted(
            entry.historyNo(),
            words.code("eventReason", entry.reasonCode()),
            entry.eventDate().wareki(),
            Wareki.format(entry.processedDate()));
  }
}
