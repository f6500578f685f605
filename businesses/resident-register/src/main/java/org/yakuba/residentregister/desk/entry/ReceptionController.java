package org.yakuba.residentregister.desk.entry;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.desk.PersonHeaders;
import org.yakuba.residentregister.desk.Words;
import org.yakuba.residentregister.event.Obstacle;
import org.yakuba.residentregister.event.Outcome;
import org.yakuba.residentregister.event.Preview;
import org.yakuba.residentregister.event.Refusal;
import org.yakuba.residentregister.event.RegisterEvents;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;

/**
 * 異動受付 (resident-register §3.0, §9): choose the 異動, fill in its form, see what it would do,
 * register it provisionally. Nothing is stored before that.
 */
@Controller
@Requires({"resident-register.view", "resident-register.enter"})
final class ReceptionController {
  private static final String PATH = "/events/new";

  private final Screens screens;
  private final EventDesk desk;
  private final RegisterEvents events;
  private final Words words;

  ReceptionController(Screens screens, EventDesk desk, RegisterEvents events, Words words) {
    this.screens = screens;
    this.desk = desk;
    this.events = events;
    this.words = words;
  }

  /** Chooses the 異動 of a person's household. */
  @GetMapping("/residents/{number}/events/new")
  Page chooseFor(Operator operator, @PathVariable String number) {
    if (desk.subject(operator, number).isEmpty()) {
      throw new NotFound();
    }
    return choice(operator, number);
  }

  /** Chooses an 異動, or opens the form of one. */
  @GetMapping(PATH)
  Page open(Operator operator, @RequestParam Map<String, String> request) {
    var subject = blankToNull(request.get("subject"));
    var kind = EventKind.of(request.getOrDefault("kind", "")).orElse(null);
    if (kind == null || (subject == null && !kind.startsEmpty())) {
      return choice(operator, subject);
    }
    var values = new LinkedHashMap<String, String>();
    values.put("kind", kind.name());
    if (subject != null) {
      values.put("subject", subject);
      values.put("take-" + subject, "true");
    }
    if (kind.has(EventKind.Part.NOTIFIED)) {
      values.put("notificationDate", Wareki.formatShort(desk.today()));
    }
    return held(operator, kind, values);
  }

  /** The form with values of its own, after others were kept from entering the same persons. */
  Page held(Operator operator, EventKind kind, Map<String, String> values) {
    var context = context(operator, values);
    var refused = events.hold(operator, persons(context));
    if (!refused.isEmpty()) {
      return choice(operator, values.get("subject"))
          .with("problems", desk.violations(refused))
          .withStatus(HttpStatus.CONFLICT);
    }
    return form(operator, kind, values, context, List.of());
  }

  /** Everything the form sends: to be checked, registered, corrected or left. */
  @PostMapping(PATH)
  Object submit(
      Operator operator, @RequestParam Map<String, String> request, RedirectAttributes redirect) {
    var kind = EventKind.of(request.getOrDefault("kind", "")).orElseThrow(NotFound::new);
    var values = EventDesk.fields(request);
    var context = context(operator, values);
    return switch (request.getOrDefault("act", "check")) {
      case "leave" -> leave(operator, values, context);
      case "edit" -> form(operator, kind, values, context, List.of());
      case "show" -> form(operator, kind, values, context, List.of()).focusing("toHousehold");
      case "more" -> {
        var first = NewcomerFields.another(values, kind);
        yield form(operator, kind, values, context, List.of()).focusing(first);
      }
      case "register", "confirm" -> register(operator, kind, request, context, redirect);
      default -> check(operator, kind, values, context);
    };
  }

  private Object leave(Operator operator, Map<String, String> values, EventContext context) {
    events.release(operator, persons(context));
    return new RedirectView(leaveTo(values));
  }

  private Page check(
      Operator operator, EventKind kind, Map<String, String> values, EventContext context) {
    var read = EventReader.read(kind, values, context);
    var command = read.command();
    if (command == null) {
      return form(operator, kind, values, context, read.wrong());
    }
    var refused = events.hold(operator, persons(context));
    if (!refused.isEmpty()) {
      return form(operator, kind, values, context, desk.violations(refused));
    }
    var preview = events.preview(operator, command);
    if (!preview.isAccepted()) {
      return form(operator, kind, values, context, at(kind, preview.refusals()));
    }
    return preview(operator, kind, values, context, command, preview);
  }

  private Object register(
      Operator operator,
      EventKind kind,
      Map<String, String> request,
      EventContext context,
      RedirectAttributes redirect) {
    var values = EventDesk.fields(request);
    var read = EventReader.read(kind, values, context);
    var command = read.command();
    if (command == null) {
      return form(operator, kind, values, context, read.wrong());
    }
    var outcome = enter(operator, request, command);
    return switch (outcome) {
      case Outcome.Registered done -> {
        redirect.addFlashAttribute(Screens.NOTICE, Prefill.name(command) + "を仮登録しました。審査を受けてください。");
        yield new RedirectView("/events/provisional/" + done.provisionalId());
      }
      case Outcome.Confirmed done -> {
        redirect.addFlashAttribute(Screens.NOTICE, Prefill.name(command) + "を本登録しました。");
        yield new RedirectView(after(values, done));
      }
      case Outcome.Closed done -> new RedirectView("/events");
      case Outcome.Refused refused -> {
        var waiting = waiting(request, refused.refusals());
        if (waiting.isEmpty()) {
          yield form(operator, kind, values, context, at(kind, refused.refusals()));
        }
        var preview = events.preview(operator, command);
        if (!preview.isAccepted()) {
          yield form(operator, kind, values, context, at(kind, preview.refusals()));
        }
        yield preview(operator, kind, values, context, command, preview)
            .withForm(Form.of(request).withErrors(waiting));
      }
    };
  }

  private Outcome enter(Operator operator, Map<String, String> request, Command command) {
    Set<Code> confirmed = confirmed(request);
    var id = uuid(request.get("commandId"));
    var provisional = blankToNull(request.get("provisional"));
    if (provisional != null) {
      return events.correct(
          operator, uuid(provisional), number(request.get("revision")), command, confirmed);
    }
    return "confirm".equals(request.get("act"))
        ? events.confirm(operator, id, command, confirmed)
        : events.enter(operator, id, command, confirmed);
  }

  /** The boxes of alerts that were not ticked; empty when something else was refused. */
  private List<Violation> waiting(Map<String, String> request, List<Refusal> refusals) {
    var code = Obstacle.ALERTS_NOT_CONFIRMED.code();
    if (refusals.stream().noneMatch(refusal -> refusal.code().equals(code))) {
      return List.of();
    }
    return refusals.stream()
        .filter(refusal -> refusal.code().equals(code))
        .map(refusal -> new Violation(box(request, refusal), null, code, desk.message(code)))
        .toList();
  }

  private static @Nullable String box(Map<String, String> request, Refusal refusal) {
    var value = refusal.value();
    return value != null && !request.containsKey("ok-" + value) ? "ok-" + value : null;
  }

  private static Set<Code> confirmed(Map<String, String> request) {
    var codes = new LinkedHashSet<Code>();
    for (var code : Code.values()) {
      if (code.isAlert() && "true".equals(request.get("ok-" + code.name()))) {
        codes.add(code);
      }
    }
    return codes;
  }

  private List<Violation> at(EventKind kind, List<Refusal> refusals) {
    return refusals.stream().map(refusal -> desk.violation(kind, refusal)).toList();
  }

  private EventContext context(Operator operator, Map<String, String> values) {
    var taken = new LinkedHashSet<String>();
    values.keySet().stream()
        .filter(field -> field.startsWith("take-"))
        .map(field -> field.substring("take-".length()))
        .forEach(taken::add);
    return desk.context(operator, blankToNull(values.get("subject")), taken);
  }

  private static Set<String> persons(EventContext context) {
    var numbers = new LinkedHashSet<String>();
    context.members().forEach(member -> numbers.add(member.number()));
    return numbers;
  }

  private Page choice(Operator operator, @Nullable String subject) {
    var page =
        screens.page(
            operator,
            "異動受付",
            "resident-register/entry/choose",
            Map.of(
                "kinds",
                EventKind.choices(),
                "subject",
                subject == null ? "" : subject,
                "problems",
                List.of()));
    return withHeader(operator, page, subject);
  }

  private Page form(
      Operator operator,
      EventKind kind,
      Map<String, String> values,
      EventContext context,
      List<Violation> wrong) {
    var to = values.get("toHousehold");
    var hidden = new LinkedHashMap<String, String>();
    for (var field : List.of("kind", "subject", "target", "provisional", "revision", "count")) {
      if (values.get(field) != null) {
        hidden.put(field, values.get(field));
      }
    }
    if (!kind.has(EventKind.Part.TAKE)) {
      values.keySet().stream()
          .filter(field -> field.startsWith("take-"))
          .forEach(field -> hidden.put(field, "true"));
    }
    int count = NewcomerFields.count(values.get("count"), kind);
    hidden.put("count", Integer.toString(count));
    var household = context.household();
    var form =
        new EntryForm(
            kind,
            household == null ? "" : household,
            context.members(),
            to == null || to.isBlank() ? List.of() : desk.membersOf(operator, to.strip()),
            count,
            hidden,
            Wareki.format(desk.today()),
            leaveTo(values),
            words);
    var title = kind.label() + (form.isAmendment() ? "の訂正" : "の入力");
    var page = screens.page(operator, title, "resident-register/entry/form", Map.of("entry", form));
    return withHeader(operator, page, values.get("subject"))
        .withForm(Form.of(values).withErrors(wrong));
  }

  private Page preview(
      Operator operator,
      EventKind kind,
      Map<String, String> values,
      EventContext context,
      Command command,
      Preview preview) {
    var changes = preview.persons();
    boolean remain =
        context.members().stream()
            .anyMatch(member ->
                !"true".equals(values.get("whole"))
                    && !"true".equals(values.get("take-" + member.number())));
    var hidden = new LinkedHashMap<>(values);
    hidden.put("commandId", desk.newCommandId(operator).toString());
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("hidden", hidden);
    model.put(
        "alerts",
        preview.alerts().stream()
            .map(alert -> alert.code().name())
            .distinct()
            .map(code -> new AlertView(code, desk.message(code)))
            .toList());
    model.put("changes", ChangeView.of(changes, desk.view(operator, changes), words));
    model.put("households", desk.households(operator, changes));
    model.put("steps", StepView.of(desk.steps(command, changes, remain), desk.today()));
    model.put(
        "direct",
        events.isDirectConfirmationAllowed(operator, command) && values.get("provisional") == null);
    model.put("what", Prefill.name(command));
    var page =
        screens.page(
            operator, Prefill.name(command) + "の確認", "resident-register/entry/preview", model);
    return withHeader(operator, page, values.get("subject"));
  }

  private Page withHeader(Operator operator, Page page, @Nullable String subject) {
    if (subject == null || subject.isBlank()) {
      return page;
    }
    return desk.subject(operator, subject)
        .map(person ->
            page.withPerson(PersonHeaders.of(person.present(), person.view(), desk.today())))
        .orElse(page);
  }

  private static String after(Map<String, String> values, Outcome.Confirmed done) {
    var subject = values.get("subject");
    return "/residents/"
        + (subject == null ? done.numbers().values().stream().findFirst().orElse("") : subject);
  }

  private static String leaveTo(Map<String, String> values) {
    var subject = values.get("subject");
    return subject == null || !subject.matches("[0-9A-Za-z]{1,15}")
        ? PATH
        : "/residents/" + subject;
  }

  private static UUID uuid(@Nullable String text) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  private static int number(@Nullable String text) {
    return text == null || !text.matches("[0-9]{1,9}") ? 0 : Integer.parseInt(text);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
