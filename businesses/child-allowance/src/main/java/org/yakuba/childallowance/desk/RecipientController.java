package org.yakuba.childallowance.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.childallowance.ledger.postgres.FileReader;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 受給者検索・受給者詳細 (rulebook §9, CHA-1-01, CHA-1-05, CHA-1-06). */
@Controller
@Requires("child-allowance.view")
final class RecipientController {
  private static final int MONTHS_SHOWN = 18;
  private static final int MONTHS_BACK = 6;

  private final Screens screens;
  private final Tenancy tenancy;
  private final AllowanceDesk desk;
  private final InquiryRows inquiries;
  private final Clock clock;

  RecipientController(
      Screens screens, Tenancy tenancy, AllowanceDesk desk, InquiryRows inquiries, Clock clock) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.desk = desk;
    this.inquiries = inquiries;
    this.clock = clock;
  }

  @GetMapping("/child-allowance")
  Page search(Operator operator, @RequestParam(defaultValue = "") String q) {
    var text = q.strip();
    List<Views.Found> found =
        text.isEmpty()
            ? List.of()
            : tenancy.call(operator.tenant(), session -> desk.search(session, operator, text));
    return screens
        .page(
            operator,
            "児童手当",
            "child-allowance/search",
            Map.of("found", found, "searched", !text.isEmpty(), "most", AllowanceDesk.MOST_FOUND))
        .withForm(Form.of(Map.of("q", q)));
  }

  /**
   * A person with household and what they are here; from a child, the claim of an adult at home or
   * of the recipient is begun.
   *
   * @param eventDate 事由発生日 that a claim begun here takes over
   */
  @GetMapping("/child-allowance/persons/{number}")
  Page person(
      Operator operator,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String eventDate) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var person = desk.person(session, number).orElseThrow(NotFound::new);
          var where = desk.whereabouts(session, operator, number);
          var members = new ArrayList<Views.Housemate>();
          var shown = new ArrayList<>(List.of(number));
          for (var member : desk.household(session, number)) {
            shown.add(member.number());
            members.add(
                new Views.Housemate(
                    member.number(),
                    member.name(),
                    member.birthDate(),
                    desk.suggestion(member, desk.today()),
                    desk.lasting(session, member.number())));
          }
          desk.viewed(session, operator, "CHA-1-01", shown);
          var model = new HashMap<String, @Nullable Object>();
          model.put("number", number);
          model.put("name", person.name());
          model.put("kana", person.nameKana() == null ? "" : person.nameKana());
          model.put("birthDate", person.birthDateKnown() ? person.birthDate() : null);
          model.put("address", where.address());
          model.put("banner", where.banner());
          model.put("lasting", desk.lasting(session, number));
          model.put("certifications", desk.certifications(session, number));
          model.put("members", members);
          model.put("child", desk.suggestion(person, desk.today()).equals("CHILD"));
          model.put("event", event(eventDate));
          model.put("mayEnter", operator.may(ChildAllowance.ENTER));
          return screens.page(operator, "児童手当 住民", "child-allowance/person", model);
        });
  }

  private static String event(String text) {
    return DateInput.parse(text) instanceof ParsedDate.Ok ok ? ok.date().toString() : "";
  }

  /**
   * One recipient, as known now or at the end of a day.
   *
   * @param knownOn 知った日
   */
  @GetMapping("/child-allowance/recipients/{certification}")
  Page recipient(
      Operator operator,
      @PathVariable String certification,
      @RequestParam(defaultValue = "") String knownOn) {
    var wrong = new Violations();
    var day = new Input(Map.of("knownOn", knownOn), wrong).dateOrNull("knownOn");
    Instant at =
        day == null
            ? clock.instant()
            : day.plusDays(1).atStartOfDay(Numbers.JAPAN).toInstant().minusNanos(1000);
    return tenancy
        .<Page>call(operator.tenant(), session -> show(session, operator, certification, at))
        .withForm(Form.of(Map.of("knownOn", knownOn)).withErrors(wrong.toList()));
  }

  private Page show(TenantSession session, Operator operator, String certification, Instant at) {
    var reader = new FileReader(session);
    long id = reader.id(certification).orElseThrow(NotFound::new);
    CaseFile file = reader.file(id, at).orElseThrow(NotFound::new);
    var recipient = file.recipient();
    var names = desk.names(session, file);
    desk.viewed(session, operator, "CHA-1-05", List.copyOf(names.keySet()));
    var where = desk.whereabouts(session, operator, recipient.number());
    var words = desk.words();
    var standing = file.standing(YearMonth.from(desk.today()));
    var end = recipient.endMonth();
    var from = YearMonth.from(desk.today()).minusMonths(MONTHS_BACK);
    var model = new HashMap<String, @Nullable Object>();
    model.put("certification", certification);
    model.put("number", recipient.number());
    model.put("name", names.getOrDefault(recipient.number(), recipient.number()));
    model.put("address", where.address());
    model.put("banner", where.banner());
    model.put("kind", words.of("recipientType", recipient.kind()));
    model.put("insuranceClass", words.of("insuranceClass", standing.insuranceClass()));
    model.put("claimDate", recipient.claim().date());
    model.put("decisionDate", recipient.decisionDate());
    model.put("startMonth", Words.month(recipient.startMonth()));
    model.put("endMonth", end == null ? "" : Words.month(end));
    model.put(
        "endReason",
        recipient.extinctionReason() == null
            ? ""
            : words.of("extinctionReason", recipient.extinctionReason()));
    var told = inquiries.of(session, recipient.number(), recipient.startMonth());
    model.put("asked", told.rows());
    model.put("remarks", told.remarks());
    model.put("account", AccountChoices.words(session, standing));
    model.put("handling", handling(standing.cohabitationPriority(), standing.protectiveHandling()));
    model.put("children", desk.children(session, file));
    model.put(
        "months",
        desk.months(
            session,
            file,
            id,
            from.isBefore(recipient.startMonth()) ? recipient.startMonth() : from,
            MONTHS_SHOWN));
    model.put("determinations", desk.determinations(session, id));
    model.put("payments", desk.payments(session, id));
    model.put("mayEnter", operator.may(ChildAllowance.ENTER));
    model.put("lasts", recipient.extinctionDate() == null);
    return screens.page(operator, "児童手当 受給者", "child-allowance/recipient", model);
  }

  private static String handling(boolean cohabitation, boolean protective) {
    return cohabitation ? "同居優先" : protective ? "支援措置等の配慮" : "";
  }
}
