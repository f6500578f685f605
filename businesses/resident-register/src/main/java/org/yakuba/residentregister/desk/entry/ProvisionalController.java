package org.yakuba.residentregister.desk.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.NotPermitted;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.desk.Words;
import org.yakuba.residentregister.event.Approvals;
import org.yakuba.residentregister.event.Outcome;
import org.yakuba.residentregister.event.PersonChange;
import org.yakuba.residentregister.event.Preview;
import org.yakuba.residentregister.event.ProvisionalEvent;
import org.yakuba.residentregister.event.ProvisionalStatus;
import org.yakuba.residentregister.event.Refusal;
import org.yakuba.residentregister.event.RegisterEvents;

/**
 * 仮登録一覧・審査・本登録 (resident-register §3.0, RES-4-10, RES-4-12): what waits, what it would do, and what
 * becomes of it. Other offices see nothing of it.
 */
@Controller
@Requires("resident-register.view")
final class ProvisionalController {
  private static final int MOST_SHOWN = 100;
  private static final int LONGEST_REASON = 500;

  private final Screens screens;
  private final EventDesk desk;
  private final RegisterEvents events;
  private final Approvals approvals;
  private final Words words;
  private final ReceptionController reception;

  ProvisionalController(
      Screens screens,
      EventDesk desk,
      RegisterEvents events,
      Approvals approvals,
      Words words,
      ReceptionController reception) {
    this.screens = screens;
    this.desk = desk;
    this.events = events;
    this.approvals = approvals;
    this.words = words;
    this.reception = reception;
  }

  @GetMapping({"/events", "/approvals"})
  Page list(Operator operator, @RequestParam Map<String, String> request) {
    return list(operator, request, List.of());
  }

  /** 一括本登録 of those chosen. */
  @PostMapping("/approvals")
  @Requires({"resident-register.view", "resident-register.approve"})
  Object approveChosen(
      Operator operator, @RequestParam Map<String, String> request, RedirectAttributes redirect) {
    var chosen = new ArrayList<Approvals.Chosen>();
    request.forEach((field, value) -> {
      var prefix = "all".equals(request.get("act")) ? "shown-" : "pick-";
      if (field.startsWith(prefix)) {
        chosen.add(new Approvals.Chosen(uuid(field.substring(prefix.length())), number(value)));
      }
    });
    if (chosen.isEmpty()) {
      return list(operator, Map.of(), List.of(Violation.of("RES-F09", desk.message("RES-F09"))));
    }
    return approve(operator, chosen, redirect);
  }

  private Object approve(
      Operator operator, List<Approvals.Chosen> chosen, RedirectAttributes redirect) {
    var refused = new ArrayList<Violation>();
    int done = 0;
    for (var outcome : approvals.approveAll(operator, chosen)) {
      if (outcome instanceof Outcome.Refused no) {
        refused.addAll(desk.violations(no.refusals()));
      } else {
        done++;
      }
    }
    if (refused.isEmpty()) {
      redirect.addFlashAttribute(Screens.NOTICE, done + "件を本登録しました。");
      return new RedirectView("/approvals");
    }
    return list(operator, Map.of(), refused).with("done", done);
  }

  @GetMapping("/events/provisional/{id}")
  Page show(Operator operator, @PathVariable UUID id) {
    return show(operator, find(operator, id), List.of());
  }

  /** 本登録. */
  @PostMapping("/events/provisional/{id}/approve")
  @Requires({"resident-register.view", "resident-register.approve"})
  Object approve(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int revision,
      RedirectAttributes redirect) {
    return answer(operator, id, approvals.approve(operator, id, revision), "本登録しました。", redirect);
  }

  /** 差戻し. */
  @PostMapping("/events/provisional/{id}/return")
  @Requires({"resident-register.view", "resident-register.approve"})
  Object giveBack(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String why,
      RedirectAttributes redirect) {
    var text = why.strip();
    if (text.isEmpty() || text.length() > LONGEST_REASON) {
      var code = text.isEmpty() ? "RES-D11" : "RES-F05";
      return show(
          operator,
          find(operator, id),
          List.of(new Violation("why", null, code, desk.message(code))));
    }
    return answer(
        operator, id, approvals.giveBack(operator, id, revision, text), "差し戻しました。", redirect);
  }

  /** 破棄. */
  @PostMapping("/events/provisional/{id}/discard")
  @Requires({"resident-register.view", "resident-register.enter"})
  Object discard(Operator operator, @PathVariable UUID id, RedirectAttributes redirect) {
    find(operator, id);
    return answer(operator, id, events.discard(operator, id), "破棄しました。", redirect);
  }

  /** Opens the form again, with what was entered. */
  @GetMapping("/events/provisional/{id}/edit")
  @Requires({"resident-register.view", "resident-register.enter"})
  Page edit(Operator operator, @PathVariable UUID id) {
    var event = find(operator, id);
    if (!event.status().isOpen()) {
      throw new NotFound();
    }
    var persons = Prefill.persons(event.command());
    var subject =
        persons.isEmpty() ? event.persons().stream().findFirst().orElse(null) : persons.getFirst();
    var household = desk.context(operator, subject, List.of()).household();
    var values = Prefill.of(event.command(), household).orElseThrow(NotFound::new);
    var kind = Prefill.kindOf(event.command()).orElseThrow(NotFound::new);
    if (subject != null) {
      values.put("subject", subject);
    }
    values.put("provisional", id.toString());
    values.put("revision", Integer.toString(event.revision()));
    return reception.held(operator, kind, values);
  }

  /** 手続案内 for the citizen, to be printed. */
  @GetMapping("/events/provisional/{id}/guide")
  Page guide(Operator operator, @PathVariable UUID id) {
    var event = find(operator, id);
    return screens.page(
        operator,
        "手続のご案内",
        "resident-register/entry/guide",
        Map.of(
            "what",
            Prefill.name(event.command()),
            "who",
            names(operator, event),
            "eventDate",
            event.command().occasion().eventDate().wareki(),
            "steps",
            steps(operator, event)));
  }

  private Object answer(
      Operator operator, UUID id, Outcome outcome, String done, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Refused refused) {
      return show(operator, find(operator, id), desk.violations(refused.refusals()));
    }
    redirect.addFlashAttribute(Screens.NOTICE, done);
    return new RedirectView("/events/provisional/" + id);
  }

  private Page list(Operator operator, Map<String, String> request, List<Violation> refused) {
    mayLook(operator);
    var status = status(request.get("status"));
    var mine = "true".equals(request.get("mine"));
    var filter =
        new ProvisionalEvent.Filter(
            status,
            blankToNull(request.get("office")),
            mine ? operator.officer().officerId() : null,
            null,
            null);
    var rows =
        approvals.list(operator, filter, MOST_SHOWN).stream()
            .map(event -> ProvisionalRow.of(event, names(operator, event), isMine(operator, event)))
            .toList();
    var choices = new ArrayList<Choice>();
    for (var value : ProvisionalStatus.values()) {
      choices.add(new Choice(value.name(), value.label()));
    }
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("rows", rows);
    model.put("statuses", choices);
    model.put("mayApprove", operator.may(ResidentRegister.APPROVE));
    model.put("done", 0);
    var values = new LinkedHashMap<>(request);
    values.put("status", status.name());
    return screens
        .page(
            operator,
            operator.may(ResidentRegister.APPROVE) ? "審査・本登録" : "仮登録一覧",
            "resident-register/entry/provisional-list",
            model)
        .withForm(Form.of(values).withErrors(refused));
  }

  private Page show(Operator operator, ProvisionalEvent event, List<Violation> refused) {
    var preview =
        event.status().isOpen()
            ? approvals.preview(operator, event.provisionalId()).orElse(null)
            : null;
    var changes = preview == null ? List.<PersonChange>of() : preview.persons();
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("row", ProvisionalRow.of(event, names(operator, event), isMine(operator, event)));
    model.put("occasion", event.command().occasion());
    model.put("alerts", alerts(preview));
    model.put("problems", preview == null ? List.of() : problems(preview.refusals()));
    model.put("changes", ChangeView.of(changes, desk.view(operator, changes), words));
    model.put("households", desk.households(operator, changes));
    model.put("steps", steps(operator, event));
    model.put("mayApprove", operator.may(ResidentRegister.APPROVE));
    model.put("mayEnter", operator.may(ResidentRegister.ENTER));
    model.put("subject", event.persons().stream().findFirst().orElse(""));
    model.put(
        "entered",
        event.status() == ProvisionalStatus.CONFIRMED
            ? desk.entered(operator, event.provisionalId())
            : Map.of());
    return screens
        .page(
            operator,
            "異動確認票 " + Prefill.name(event.command()),
            "resident-register/entry/provisional",
            model)
        .withForm(Form.EMPTY.withErrors(refused));
  }

  private List<AlertView> alerts(@Nullable Preview preview) {
    return preview == null
        ? List.of()
        : preview.alerts().stream()
            .map(alert -> alert.code().name())
            .distinct()
            .map(code -> new AlertView(code, desk.message(code)))
            .toList();
  }

  private List<AlertView> problems(List<Refusal> refusals) {
    return refusals.stream()
        .map(refusal -> new AlertView(refusal.code(), desk.message(refusal.code())))
        .distinct()
        .toList();
  }

  private List<StepView> steps(Operator operator, ProvisionalEvent event) {
    return StepView.of(desk.steps(operator, event.command(), event.persons()), desk.today());
  }

  private String names(Operator operator, ProvisionalEvent event) {
    var entered = Prefill.newcomers(event.command());
    int count = Math.max(1, entered.isEmpty() ? event.persons().size() : entered.size());
    var first =
        entered.isEmpty()
            ? event.persons().stream()
                .findFirst()
                .flatMap(number -> desk.subject(operator, number))
                .map(person -> person.present().names().full())
                .orElse("")
            : entered.getFirst();
    return count == 1 ? first : first + " ほか" + (count - 1) + "人";
  }

  private static boolean isMine(Operator operator, ProvisionalEvent event) {
    return event.enteredBy().equals(operator.officer().officerId());
  }

  private ProvisionalEvent find(Operator operator, UUID id) {
    mayLook(operator);
    return approvals.find(operator, id).orElseThrow(NotFound::new);
  }

  private static void mayLook(Operator operator) {
    if (!operator.may(ResidentRegister.ENTER) && !operator.may(ResidentRegister.APPROVE)) {
      throw new NotPermitted("IDN-E04");
    }
  }

  private static ProvisionalStatus status(@Nullable String text) {
    for (var value : ProvisionalStatus.values()) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    return ProvisionalStatus.PROVISIONAL;
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
