package org.yakuba.childallowance.desk;

import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.ledger.postgres.FileReader;
import org.yakuba.childallowance.notice.Envelopes;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentData.Part;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.FormDefinition;
import org.yakuba.platform.document.Ornaments;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.FileAnswer;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 計算根拠の表示・印刷 (CHA-3-08): order, unit amount and ground of every month, on a sheet too. */
@Controller
@Requires("child-allowance.view")
final class GroundsController {
  private static final String FUNCTION = "CHA-3-08";
  private static final String PATH = "/child-allowance/recipients/{certification}/grounds";
  private static final int MOST_MONTHS = 24;
  private static final FormDefinition FORM =
      FormDefinition.resource(GroundsController.class, "documents/calculation-grounds.yaml");

  private final Screens screens;
  private final Tenancy tenancy;
  private final Settings.Source settings;
  private final AllowanceDesk desk;
  private final DocumentEngine engine;
  private final MunicipalityNames municipalities;
  private final Clock clock;

  GroundsController(
      Screens screens,
      Tenancy tenancy,
      Settings.Source settings,
      AllowanceDesk desk,
      DocumentEngine engine,
      MunicipalityNames municipalities,
      Clock clock) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.settings = settings;
    this.desk = desk;
    this.engine = engine;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  private record Period(YearMonth from, YearMonth to) {}

  private record Explained(
      CaseFile file, Map<String, String> names, List<Views.Month> months, List<Views.Step> steps) {}

  @GetMapping(PATH)
  Page show(
      Operator operator,
      @PathVariable("certification") String certification,
      @RequestParam Map<String, String> request) {
    return page(operator, certification, request, List.of());
  }

  private Page page(
      Operator operator,
      String certification,
      Map<String, String> request,
      List<Violation> errors) {
    var wrong = new Violations();
    var period = period(request, wrong);
    wrong.addAll(errors);
    var model = new LinkedHashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          var found = explained(session, certification, period);
          desk.viewed(session, operator, FUNCTION, List.copyOf(found.names().keySet()));
          var number = found.file().recipient().number();
          model.put("name", found.names().getOrDefault(number, number));
          model.put("months", found.months());
          model.put("steps", found.steps());
        });
    model.put("certification", certification);
    return screens
        .page(operator, "児童手当 計算根拠", "child-allowance/grounds", model)
        .withForm(
            Form.of(Map.of("from", period.from().toString(), "to", period.to().toString()))
                .withErrors(wrong.toList()));
  }

  /** The months asked for; the current month where they cannot be read, which is noted. */
  private Period period(Map<String, String> request, Violations wrong) {
    var input = new Input(request, wrong);
    var now = YearMonth.from(desk.today());
    var from = input.monthOrNull("from");
    var to = input.monthOrNull("to");
    var period = new Period(from == null ? now : from, to == null ? from == null ? now : from : to);
    boolean usable =
        !period.from().isAfter(period.to())
            && period.to().isBefore(period.from().plusMonths(MOST_MONTHS))
            && !period.from().isBefore(ChildAllowanceLaw.FIRST_MONTH)
            && !period.to().isAfter(ChildAllowanceLaw.LAST_MONTH);
    if (!usable) {
      wrong.add(
          "to",
          period.to().toString(),
          "CHA-E152",
          Words.month(ChildAllowanceLaw.FIRST_MONTH) + "以後の" + MOST_MONTHS + "か月までを入力してください");
    }
    return usable ? period : new Period(now, now);
  }

  private Explained explained(TenantSession session, String certification, Period period) {
    var reader = new FileReader(session);
    long id = reader.id(certification).orElseThrow(NotFound::new);
    var file = reader.file(id, clock.instant()).orElseThrow(NotFound::new);
    var names = desk.names(session, file);
    int count = (int) period.from().until(period.to(), ChronoUnit.MONTHS) + 1;
    return new Explained(
        file,
        names,
        desk.months(session, file, id, period.from(), count),
        new Grounds(settings.today(), names)
            .of(file, reader.books(id), period.from(), period.to()));
  }

  /** The sheet that is explained to the recipient; it tells no address. */
  @PostMapping(PATH)
  Object print(
      Operator operator,
      @PathVariable("certification") String certification,
      @RequestParam Map<String, String> request) {
    var wrong = new Violations();
    var period = period(request, wrong);
    if (!wrong.isEmpty()) {
      return page(operator, certification, request, List.of());
    }
    try {
      var pdf =
          tenancy.call(
              operator.tenant(), session -> print(session, operator, certification, period));
      return FileAnswer.pdf(pdf, "grounds-" + certification + ".pdf");
    } catch (ViolationsException e) {
      return page(operator, certification, request, e.violations());
    }
  }

  private byte[] print(
      TenantSession session, Operator operator, String certification, Period period) {
    var found = explained(session, certification, period);
    var persons = List.copyOf(found.names().keySet());
    if (!Envelopes.suppressed(session, FORM.id(), persons, clock.instant()).isEmpty()
        && !operator.may(ChildAllowance.APPROVE)) {
      throw new ViolationsException(
          List.of(Violation.of("CHA-E184", "支援措置の対象者の書類です。決裁の権限のある職員が印刷してください")));
    }
    var data = data(session, certification, found, period);
    data.check(FORM);
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, FUNCTION, Action.PRINT)
            .subjects(persons)
            .condition("certificationNumber", certification));
    return engine
        .render(
            FORM,
            List.of(new DocumentEngine.Copy(data, new Ornaments(null, null, null))),
            clock.instant())
        .pdf();
  }

  private DocumentData data(
      TenantSession session, String certification, Explained found, Period period) {
    var number = found.file().recipient().number();
    var fields = new LinkedHashMap<String, String>();
    fields.put("issuedOn", Words.day(desk.today()));
    fields.put("issuer", municipalities.of(session.tenant()));
    fields.put(
        "recipient",
        "認定番号 " + certification + "　受給者 " + found.names().getOrDefault(number, number));
    fields.put("period", Words.month(period.from()) + "分から" + Words.month(period.to()) + "分まで");
    var parts = new ArrayList<Part>();
    parts.add(new Part("monthHead", Map.of()));
    for (var month : found.months()) {
      parts.add(
          new Part(
              "month",
              Map.of(
                  "month", month.month(),
                  "children", month.children().isEmpty() ? "なし" : month.children(),
                  "amount", month.amount())));
    }
    parts.add(new Part("head", Map.of()));
    for (var step : found.steps()) {
      parts.add(
          new Part(
              "step",
              Map.of("item", step.step(), "ground", step.formula(), "result", step.value())));
    }
    return new DocumentData(fields, parts);
  }
}
