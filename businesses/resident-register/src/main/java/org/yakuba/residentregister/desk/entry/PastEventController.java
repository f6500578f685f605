package org.yakuba.residentregister.desk.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.NotPermitted;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.desk.PersonHeaders;
import org.yakuba.residentregister.desk.RegisterDesk;
import org.yakuba.residentregister.desk.Words;
import org.yakuba.residentregister.event.PastEvent;
import org.yakuba.residentregister.event.RegisterEvents;

/**
 * 異動の取消しと訂正 (resident-register §3.11, RES-4-60, RES-4-63): the 異動 is chosen from the history of a
 * person; what will be restored is shown before anything is registered.
 */
@Controller
@Requires({"resident-register.view", "resident-register.enter"})
final class PastEventController {
  private final Screens screens;
  private final EventDesk desk;
  private final RegisterEvents events;
  private final Words words;
  private final ReceptionController reception;

  PastEventController(
      Screens screens,
      EventDesk desk,
      RegisterEvents events,
      Words words,
      ReceptionController reception) {
    this.screens = screens;
    this.desk = desk;
    this.events = events;
    this.words = words;
    this.reception = reception;
  }

  @GetMapping("/residents/{number}/events")
  Page list(Operator operator, @PathVariable String number) {
    var person = subject(operator, number);
    var rows =
        events.pastEvents(operator, number).stream()
            .map(event -> PastEventRow.of(event, words))
            .toList();
    return screens
        .page(
            operator,
            "異動の取消し・訂正",
            "resident-register/entry/past-events",
            Map.of("rows", rows, "number", number))
        .withPerson(PersonHeaders.of(person.present(), person.view(), desk.today()));
  }

  /** 取消し: the form for one 異動. */
  @GetMapping("/residents/{number}/events/cancel")
  Page cancel(Operator operator, @PathVariable String number, @RequestParam String target) {
    var event = find(operator, number, target);
    var values = new LinkedHashMap<String, String>();
    values.put("kind", EventKind.CANCELLATION.name());
    values.put("subject", number);
    values.put("target", event.eventId());
    event.persons().forEach(person -> values.put("take-" + person, "true"));
    return reception.held(operator, EventKind.CANCELLATION, values);
  }

  /** 訂正: the form of the 異動 with the values it was entered with. */
  @GetMapping("/residents/{number}/events/amend")
  Page amend(Operator operator, @PathVariable String number, @RequestParam String target) {
    var person = subject(operator, number);
    var event = find(operator, number, target);
    var command = event.command();
    var kind = command == null ? null : Prefill.kindOf(command).orElse(null);
    if (command == null || kind == null) {
      throw new NotFound();
    }
    var decision = person.view().decision();
    if (decision.banner(number).isPresent() && !operator.may(Privileges.SUPPRESSION_VIEW)) {
      throw new NotPermitted("IDN-E04");
    }
    var household = person.present().membership().householdNumber();
    var values = new LinkedHashMap<>(Prefill.of(command, household).orElse(Map.of()));
    values.put("kind", kind.name());
    values.put("subject", number);
    values.put("target", event.eventId());
    return reception.held(operator, kind, values);
  }

  private RegisterDesk.PersonView subject(Operator operator, String number) {
    return desk.subject(operator, number).orElseThrow(NotFound::new);
  }

  private PastEvent find(Operator operator, String number, String target) {
    List<PastEvent> past = events.pastEvents(operator, number);
    return past.stream()
        .filter(event -> event.eventId().equals(target))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
