package org.yakuba.residentregister.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.desk.entry.Suggestion;
import org.yakuba.residentregister.ledger.ResidentState;
import org.yakuba.residentregister.search.SearchConditions;

/**
 * 世帯照会: members of today or of any day in the standard order, and those removed from it (RES-3-05).
 */
@Controller
@Requires("resident-register.view")
final class HouseholdController {
  private static final int FEWEST = 2;

  private final Screens screens;
  private final RegisterDesk desk;
  private final SearchDesk search;

  HouseholdController(Screens screens, RegisterDesk desk, SearchDesk search) {
    this.screens = screens;
    this.desk = desk;
    this.search = search;
  }

  /**
   * Households offered while one is named in a form: by number, or by name, kana or birth date of
   * anybody in it.
   */
  @GetMapping("/households/suggestions")
  @Requires({"resident-register.view", "resident-register.enter"})
  Page suggestions(Operator operator, @RequestParam(defaultValue = "") String toHousehold) {
    var typed = toHousehold.strip();
    var wrong = new Violations();
    var asked =
        typed.matches("[0-9]{1,15}")
            ? SearchConditions.builder().householdNumber(typed).build()
            : SearchForm.read(Map.of("q", typed), wrong);
    var found =
        typed.length() < FEWEST || !wrong.isEmpty()
            ? List.<FoundRow>of()
            : search.households(operator, asked);
    return screens.fragment(
        operator,
        "resident-register/entry/suggestions",
        Map.of("suggestions", found.stream().map(HouseholdController::suggestion).toList()));
  }

  private static Suggestion suggestion(FoundRow row) {
    var label =
        "%s %s(%s)%s生".formatted(row.householdNumber(), row.name(), row.kana(), row.birthDate());
    return Suggestion.of(row.householdNumber(), label, Map.of());
  }

  /** Asks for a number, or goes to the household with it. */
  @GetMapping("/households")
  Object find(Operator operator, @RequestParam(required = false) @Nullable String number) {
    var page = screens.page(operator, "世帯照会", "resident-register/households", Map.of());
    if (number == null) {
      return page;
    }
    var stripped = number.strip();
    if (stripped.matches("[0-9A-Za-z]{1,15}")) {
      return new RedirectView("/households/" + stripped);
    }
    var wrong = new Violations().add("number", number, "RES-S04", "世帯番号は半角英数字15文字までです");
    return page.withForm(Form.of(Map.of("number", number)).withErrors(wrong.toList()));
  }

  @GetMapping("/households/{number}")
  Page household(
      Operator operator,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt) {
    var point = Viewpoint.of(asOf, knownAt, desk.today());
    var found = desk.household(operator, number, point).orElseThrow(NotFound::new);
    var household = found.household();
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("number", number);
    model.put("past", point.past());
    model.put("moment", PersonController.moment(point));
    model.put("query", point.query());
    model.put("open", household.open());
    model.put(
        "certificates",
        operator.may(ResidentRegister.ISSUE) && household.open()
            ? "/residents/"
                + household.members().getFirst().record().addresseeNumber()
                + "/certificates"
            : "");
    model.put("headAbsent", household.open() && household.head().isEmpty());
    var established = household.establishedOn();
    var closed = household.closedOn();
    model.put("established", established == null ? "" : Wareki.format(established));
    model.put("closed", closed == null ? "" : Wareki.format(closed));
    model.put("members", rows(household.members(), found.view()));
    model.put("removed", rows(household.removed(), found.view()));
    return screens
        .page(operator, "世帯 " + number, "resident-register/household", model)
        .withForm(point.form());
  }

  private static List<MemberRow> rows(List<ResidentState> states, Protection.View view) {
    return states.stream().map(state -> MemberRow.of(state, view)).toList();
  }
}
