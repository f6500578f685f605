package org.yakuba.childallowance.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.filing.FilingService;
import org.yakuba.childallowance.filing.FilingService.Outcome;
import org.yakuba.childallowance.filing.FilingStatus;
import org.yakuba.childallowance.filing.FilingStore;
import org.yakuba.childallowance.filing.FilingType;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 請求受付・審査・決裁 (rulebook §9, CHA-2): entered by one officer, decided by another. */
@Controller
@Requires("child-allowance.view")
final class FilingController {
  private static final int MOST_SHOWN = 100;

  private final Screens screens;
  private final Tenancy tenancy;
  private final FilingService service;
  private final AllowanceDesk desk;
  private final FilingPages pages;
  private final OutcomePages outcomes;
  private final InquiryRows inquiries;

  FilingController(
      Screens screens,
      Tenancy tenancy,
      FilingService service,
      AllowanceDesk desk,
      InquiryRows inquiries) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.service = service;
    this.desk = desk;
    this.pages = new FilingPages(desk);
    this.outcomes = new OutcomePages(service::settings, desk);
    this.inquiries = inquiries;
  }

  @GetMapping("/child-allowance/filings")
  Page list(Operator operator, @RequestParam(defaultValue = "PENDING") String status) {
    var wanted = status(status);
    var rows =
        tenancy.<List<Views.FilingRow>>call(
            operator.tenant(),
            session -> {
              var found = FilingStore.list(session, wanted, null, MOST_SHOWN);
              desk.viewed(
                  session, operator, "CHA-2-01", found.stream().map(Filing::number).toList());
              return found.stream().map(filing -> pages.row(session, operator, filing)).toList();
            });
    var choices = new ArrayList<Choice>();
    desk.words().list("filingStatus").forEach((code, word) -> choices.add(new Choice(code, word)));
    return screens
        .page(
            operator,
            "児童手当 届出",
            "child-allowance/filings",
            Map.of("rows", rows, "statuses", choices))
        .withForm(Form.of(Map.of("status", wanted.name())));
  }

  private static FilingStatus status(String text) {
    for (var value : FilingStatus.values()) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    return FilingStatus.PENDING;
  }

  /** The form for a new filing, or for one that was prepared or returned. */
  @GetMapping("/child-allowance/filings/new")
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Page form(Operator operator, @RequestParam Map<String, String> request) {
    var draft = request.get("draft");
    if (draft != null) {
      var filing = service.find(operator, uuid(draft)).orElseThrow(NotFound::new);
      var values = new LinkedHashMap<>(Prefill.of(filing));
      if (FilingType.REJECTION.name().equals(request.get("as"))) {
        values.put("type", FilingType.REJECTION.name());
        values.put("claimant", filing.number());
      }
      return form(operator, values, List.of());
    }
    if (FilingType.CORRECTION.name().equals(request.get("type"))) {
      return correction(operator, request);
    }
    var values = new LinkedHashMap<>(request);
    values.putIfAbsent("type", FilingType.CERTIFICATION.name());
    values.putIfAbsent("receivedOn", desk.today().toString());
    return form(operator, values, List.of());
  }

  /** 訂正 (U29): first the decision is chosen, then the form stands filled with what it said. */
  private Page correction(Operator operator, Map<String, String> request) {
    record Found(List<Views.Correctable> rows, Optional<Map<String, String>> form) {}
    var target = request.get("target");
    var found =
        tenancy.<Found>call(
            operator.tenant(),
            session -> {
              var file = pages.file(session, request);
              if (file == null) {
                throw new NotFound();
              }
              desk.viewed(
                  session, operator, "CHA-2-13", List.copyOf(desk.names(session, file).keySet()));
              return new Found(
                  pages.correctable(session, file),
                  target == null ? Optional.empty() : pages.correction(file, uuid(target)));
            });
    if (found.form().isPresent()) {
      return form(operator, found.form().get(), List.of());
    }
    return screens.page(
        operator,
        "児童手当 決定の訂正",
        "child-allowance/correction",
        Map.of(
            "certification",
            request.getOrDefault("certificationNumber", ""),
            "decisions",
            found.rows()));
  }

  private Page form(Operator operator, Map<String, String> values, List<Violation> errors) {
    return tenancy
        .<Page>call(
            operator.tenant(),
            session ->
                screens.page(
                    operator,
                    "児童手当 " + desk.words().of("filingType", values.getOrDefault("type", "")),
                    "child-allowance/filing-form",
                    pages.formModel(session, operator, values)))
        .withForm(Form.of(values).withErrors(errors));
  }

  @PostMapping("/child-allowance/filings/new")
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object post(
      Operator operator, @RequestParam Map<String, String> request, RedirectAttributes redirect) {
    var form = new FilingForm(request);
    var command = form.command();
    if (command == null) {
      return form(operator, request, form.wrong());
    }
    return switch (request.getOrDefault("act", "preview")) {
      case "edit" -> form(operator, request, List.of());
      case "register" -> register(operator, request, form, command, redirect);
      default -> preview(operator, request, form, command);
    };
  }

  private Object preview(
      Operator operator, Map<String, String> request, FilingForm form, Command command) {
    var decision =
        tenancy.<Decision>call(operator.tenant(), session -> service.preview(session, command));
    return switch (decision) {
      case Decision.Refused refused -> form(operator, request, form.atFields(refused.reasons()));
      case Decision.Accepted accepted ->
          tenancy.<Page>call(
              operator.tenant(),
              session -> {
                var model = outcomes.model(session, command, accepted);
                model.put("remarks", inquiries.of(session, command).remarks());
                desk.viewed(session, operator, "CHA-2-01", Shown.on(command, accepted));
                var hidden = new LinkedHashMap<>(request);
                hidden.remove("act");
                hidden.remove("_csrf");
                model.put("hidden", hidden);
                model.put("type", desk.words().of("filingType", form.type()));
                return screens.page(
                    operator, "児童手当 受付内容の確認", "child-allowance/filing-preview", model);
              });
    };
  }

  private Object register(
      Operator operator,
      Map<String, String> request,
      FilingForm form,
      Command command,
      RedirectAttributes redirect) {
    Filing replaced =
        request.get("draft") == null
            ? null
            : service.find(operator, uuid(request.getOrDefault("draft", ""))).orElse(null);
    return switch (service.receive(operator, command, form.channel(), replaced)) {
      case Outcome.Refused refused -> form(operator, request, form.atFields(refused.reasons()));
      case Outcome.Filed filed -> {
        redirect.addFlashAttribute(Screens.NOTICE, "受け付けました。別の職員の決裁を待っています。");
        yield new RedirectView("/child-allowance/filings/" + filed.filingId(), true);
      }
      case Outcome.Decided decided ->
          new RedirectView("/child-allowance/filings/" + decided.filingId(), true);
    };
  }

  /** One filing with what it would lead to. */
  @GetMapping("/child-allowance/filings/{id}")
  Page filing(Operator operator, @PathVariable UUID id) {
    return show(operator, id, List.of());
  }

  private Page show(Operator operator, UUID id, List<Violation> errors) {
    return tenancy
        .<Page>call(
            operator.tenant(),
            session -> {
              var filing = FilingStore.find(session, id).orElseThrow(NotFound::new);
              var model = new HashMap<String, @Nullable Object>();
              List<Violation> problems = List.of();
              var decision =
                  filing.status().isOpen() ? service.preview(session, filing.command()) : null;
              var applied = new AppliedRows(desk, session, operator);
              model.put("applied", applied.of(filing));
              var shown = Shown.on(filing, decision);
              shown.addAll(applied.persons());
              desk.viewed(session, operator, "CHA-2-01", shown);
              if (decision instanceof Decision.Accepted accepted) {
                model.putAll(outcomes.model(session, filing.command(), accepted));
              } else {
                model.putAll(OutcomePages.emptyOutcome());
                if (decision instanceof Decision.Refused refused) {
                  problems = refused.reasons();
                }
              }
              var told = inquiries.of(session, filing.command());
              model.put("asked", told.rows());
              model.put("remarks", told.remarks());
              model.put("number", filing.number());
              model.put("row", pages.row(session, operator, filing));
              model.put("account", AccountChoices.words(session, filing.command()));
              model.put("eventDate", OutcomePages.eventDate(filing.command()));
              model.put("problems", OutcomePages.remarks(problems));
              model.put("mayApprove", operator.may(ChildAllowance.APPROVE));
              model.put("mayEnter", operator.may(ChildAllowance.ENTER));
              model.put("mayReject", filing.command() instanceof Command.Certify);
              return screens.page(operator, "児童手当 届出の審査", "child-allowance/filing", model);
            })
        .withForm(Form.EMPTY.withErrors(errors));
  }

  @PostMapping("/child-allowance/filings/{id}/approve")
  @Requires({"child-allowance.view", "child-allowance.approve"})
  Object approve(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int revision,
      RedirectAttributes redirect) {
    return answer(operator, id, service.approve(operator, id, revision), "決定しました。", redirect);
  }

  @PostMapping("/child-allowance/filings/{id}/return")
  @Requires({"child-allowance.view", "child-allowance.approve"})
  Object giveBack(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    return answer(
        operator,
        id,
        service.close(operator, id, FilingStatus.RETURNED, reason),
        "差し戻しました。",
        redirect);
  }

  /** 取下げ by the claimant. */
  @PostMapping("/child-allowance/filings/{id}/withdraw")
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object withdraw(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    return answer(
        operator,
        id,
        service.close(operator, id, FilingStatus.WITHDRAWN, reason),
        "取下げとして処理しました。",
        redirect);
  }

  private Object answer(
      Operator operator, UUID id, Outcome outcome, String done, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Refused refused) {
      return show(operator, id, refused.reasons());
    }
    redirect.addFlashAttribute(Screens.NOTICE, done);
    if (outcome instanceof Outcome.Decided decided
        && decided.written().getFirst().certificationNumber() != null) {
      return new RedirectView(
          "/child-allowance/recipients/" + decided.written().getFirst().certificationNumber(),
          true);
    }
    return new RedirectView("/child-allowance/filings/" + id, true);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }
}
