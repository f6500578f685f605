package org.yakuba.childallowance.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.decide.Amounts;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.ledger.postgres.FileReader;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.childallowance.rules.Allowance.PaidChild;
import org.yakuba.childallowance.rules.RecipientType;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/**
 * 施設等受給 (U14, CHA-2-08): facilities and foster parents with the children in their care, month by
 * month. A child comes and goes by filings of the facility and of the parents.
 */
@Controller
@Requires("child-allowance.view")
final class FacilityController {
  private static final String FUNCTION = "CHA-2-08";
  private static final String PATH = "/child-allowance/facilities";
  private static final int MOST = 500;

  private final Screens screens;
  private final Tenancy tenancy;
  private final Settings.Source settings;
  private final AllowanceDesk desk;

  FacilityController(
      Screens screens, Tenancy tenancy, Settings.Source settings, AllowanceDesk desk) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.settings = settings;
    this.desk = desk;
  }

  private record Kept(long recipient, String certification) {}

  @GetMapping(PATH)
  Page list(Operator operator, @RequestParam Map<String, String> request) {
    var wrong = new Violations();
    var month = month(request, wrong);
    var rows =
        tenancy.<List<Views.Facility>>call(
            operator.tenant(), session -> facilities(session, operator, month));
    return screens
        .page(
            operator,
            "児童手当 施設等受給",
            "child-allowance/facilities",
            Map.of(
                "rows",
                rows,
                "month",
                Words.month(month),
                "asked",
                month.toString(),
                "mayEnter",
                operator.may(ChildAllowance.ENTER)))
        .withForm(Form.of(Map.of("month", month.toString())).withErrors(wrong.toList()));
  }

  private YearMonth month(Map<String, String> request, Violations wrong) {
    var month = new Input(request, wrong).monthOrNull("month");
    return month == null ? YearMonth.from(desk.today()) : month;
  }

  private List<Views.Facility> facilities(
      TenantSession session, Operator operator, YearMonth month) {
    var reader = new FileReader(session);
    var rows = new ArrayList<Views.Facility>();
    for (var kept :
        session
            .sql(FacilityController.class, "facilities")
            .param("limit", MOST)
            .query((row, n) ->
                new Kept(row.getLong("recipient_id"), row.getString("certification_number")))
            .list()) {
      var file = reader.file(kept.recipient(), desk.now()).orElseThrow();
      var paid = paid(reader, kept.recipient(), file, month);
      var number = file.recipient().number();
      rows.add(
          new Views.Facility(
              kept.certification(),
              number,
              desk.names(session, file).getOrDefault(number, number),
              desk.words().of("recipientType", file.recipient().kind()),
              paid.size(),
              Words.yen(paid.values().stream().mapToLong(PaidChild::amountYen).sum())));
    }
    desk.viewed(session, operator, FUNCTION, rows.stream().map(Views.Facility::number).toList());
    return rows;
  }

  /** Children a facility is paid for in a month, by their numbers. */
  private Map<String, PaidChild> paid(
      FileReader reader, long recipient, CaseFile file, YearMonth month) {
    var paid = new LinkedHashMap<String, PaidChild>();
    if (file.isEntitled(month)) {
      new Amounts(settings.today(), reader.books(recipient))
          .month(file, month)
          .ifPresent(found -> found.children().forEach(child -> paid.put(child.childId(), child)));
    }
    return paid;
  }

  /** The children of one facility: who came, who left, what is paid for whom in a month. */
  @GetMapping(PATH + "/{certification}")
  Page facility(
      Operator operator,
      @PathVariable("certification") String certification,
      @RequestParam Map<String, String> request) {
    var wrong = new Violations();
    var month = month(request, wrong);
    var model = new LinkedHashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          var reader = new FileReader(session);
          long recipient = reader.id(certification).orElseThrow(NotFound::new);
          var file =
              reader
                  .file(recipient, desk.now())
                  .filter(found -> found.recipient().kind().capacity() == RecipientType.FACILITY)
                  .orElseThrow(NotFound::new);
          var names = desk.names(session, file);
          desk.viewed(session, operator, FUNCTION, List.copyOf(names.keySet()));
          var paid = paid(reader, recipient, file, month);
          var number = file.recipient().number();
          model.put("name", names.getOrDefault(number, number));
          model.put("kind", desk.words().of("recipientType", file.recipient().kind()));
          model.put("children", children(file, names, paid, month));
          model.put(
              "total", Words.yen(paid.values().stream().mapToLong(PaidChild::amountYen).sum()));
          model.put("count", paid.size());
          model.put("lasts", file.recipient().extinctionDate() == null);
        });
    model.put("certification", certification);
    model.put("month", Words.month(month));
    model.put("mayEnter", operator.may(ChildAllowance.ENTER));
    return screens
        .page(operator, "児童手当 施設等の児童", "child-allowance/facility", model)
        .withForm(Form.of(Map.of("month", month.toString())).withErrors(wrong.toList()));
  }

  private List<Views.Placed> children(
      CaseFile file, Map<String, String> names, Map<String, PaidChild> paid, YearMonth month) {
    return file.children().stream()
        .map(span -> {
          boolean now = !month.isBefore(span.payableFrom()) && !month.isAfter(span.payableTo());
          var child = now ? paid.get(span.number()) : null;
          return new Views.Placed(
              span.number(),
              names.getOrDefault(span.number(), span.number()),
              span.birthDate(),
              Words.month(span.payableFrom()),
              span.careTo(),
              Words.month(span.payableTo()),
              child == null ? "" : desk.words().of("category", child.category()),
              child == null ? "" : Words.yen(child.amountYen()));
        })
        .toList();
  }
}
