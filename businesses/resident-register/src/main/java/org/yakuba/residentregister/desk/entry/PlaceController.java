package org.yakuba.residentregister.desk.entry;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.Requires;

/** Suggestions for the address fields while they are filled in (RES-4-08). */
@Controller
@Requires({"resident-register.view", "resident-register.enter"})
final class PlaceController {
  private static final int LONGEST = 200;

  private final Screens screens;
  private final EventDesk desk;

  PlaceController(Screens screens, EventDesk desk) {
    this.screens = screens;
    this.desk = desk;
  }

  /** Towns by their first characters or by postal code. */
  @GetMapping("/events/towns")
  Page towns(
      Operator operator,
      @RequestParam(defaultValue = "") String town,
      @RequestParam(defaultValue = "") String postalCode) {
    var typed = town.isBlank() ? postalCode : town;
    return suggestions(
        operator,
        typed.isBlank() || typed.length() > LONGEST
            ? List.of()
            : desk.towns(operator, typed).stream().map(PlaceController::suggestion).toList());
  }

  /** 方書 that stand at a lot. */
  @GetMapping("/events/buildings")
  Page buildings(
      Operator operator,
      @RequestParam(defaultValue = "") String town,
      @RequestParam(defaultValue = "") String number) {
    return suggestions(
        operator,
        town.length() > LONGEST || number.length() > LONGEST
            ? List.of()
            : desk.buildings(operator, town, number).stream()
                .map(building -> Suggestion.of(building, building, Map.of()))
                .toList());
  }

  private Page suggestions(Operator operator, List<Suggestion> suggestions) {
    return screens.fragment(
        operator, "resident-register/entry/suggestions", Map.of("suggestions", suggestions));
  }

  private static Suggestion suggestion(PlaceBook.Town town) {
    var postalCode = town.postalCode();
    return postalCode == null
        ? Suggestion.of(town.town(), town.town(), Map.of())
        : Suggestion.of(
            town.town(), town.town() + "(" + postalCode + ")", Map.of("postalCode", postalCode));
  }
}
