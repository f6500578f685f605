package org.yakuba.childallowance.desk;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.exchange.InformationInquiries;
import org.yakuba.childallowance.exchange.InformationInquiries.Ground;
import org.yakuba.childallowance.exchange.InquiryKind;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/**
 * 情報照会 (CHA-7-03): an officer asks about somebody who has filed or is a recipient, and reads what
 * was told since.
 */
@Controller
@Requires("child-allowance.view")
final class InquiryController {
  private static final String PATH = "/child-allowance/persons/{number}/inquiries";

  private final Screens screens;
  private final Tenancy tenancy;
  private final InformationInquiries inquiries;
  private final InquiryRows rows;
  private final AllowanceDesk desk;

  InquiryController(
      Screens screens,
      Tenancy tenancy,
      InformationInquiries inquiries,
      InquiryRows rows,
      AllowanceDesk desk) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.inquiries = inquiries;
    this.rows = rows;
    this.desk = desk;
  }

  @GetMapping(PATH)
  Page page(Operator operator, @PathVariable String number) {
    return page(operator, number, Map.of(), List.of());
  }

  private Page page(
      Operator operator, String number, Map<String, String> input, List<Violation> wrong) {
    var model = new HashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          var person = desk.person(session, number).map(Person::name).orElseThrow(NotFound::new);
          desk.viewed(session, operator, "CHA-7-03", List.of(number));
          model.put("name", person);
          model.put("banner", desk.whereabouts(session, operator, number).banner());
          model.put("asked", rows.of(session, number, null).rows());
          model.put(
              "grounds",
              inquiries.grounds(session, number).stream()
                  .map(ground -> new Choice(ground.value(), words(ground)))
                  .toList());
        });
    model.put("number", number);
    model.put(
        "kinds",
        Arrays.stream(InquiryKind.values())
            .map(kind -> new Choice(kind.name(), desk.words().of("inquiryKind", kind)))
            .toList());
    model.put("mayEnter", operator.may(ChildAllowance.ENTER));
    return screens
        .page(operator, "児童手当 情報照会", "child-allowance/inquiries", model)
        .withForm(Form.of(input).withErrors(wrong));
  }

  private String words(Ground ground) {
    var type = ground.filingType();
    return type == null
        ? "受給者 認定番号 " + ground.key()
        : desk.words().of("filingType", type) + " " + Words.day(ground.since()) + "受付";
  }

  @PostMapping(PATH)
  @Requires({"child-allowance.view", "child-allowance.enter"})
  Object ask(
      Operator operator,
      @PathVariable String number,
      @RequestParam Map<String, String> request,
      RedirectAttributes redirect) {
    var wrong = new Violations();
    var input = new Input(request, wrong);
    var kind = input.code("kind", InquiryKind.class);
    var from = input.monthOrNull("from");
    var to = input.monthOrNull("to");
    var provider = request.getOrDefault("provider", "").strip();
    if (kind == InquiryKind.FORMER_ALLOWANCE && MunicipalityCode.parse(provider).isEmpty()) {
      wrong.add("provider", provider, "CHA-E202", "前住所地の団体コード(6桁)を入力してください");
    }
    if (from != null && to != null && to.isBefore(from)) {
      wrong.add("to", request.get("to"), "CHA-E152", "始めの月以後の月を入力してください");
    }
    var asked =
        tenancy.<Boolean>call(
            operator.tenant(),
            session ->
                ask(
                    session,
                    operator,
                    number,
                    request.getOrDefault("ground", ""),
                    kind,
                    provider,
                    from,
                    to,
                    wrong));
    if (!wrong.isEmpty()) {
      return page(operator, number, request, wrong.toList());
    }
    redirect.addFlashAttribute(
        Screens.NOTICE, asked ? "照会を登録しました。まもなく送り、回答はこの画面と届出・受給者の画面に現れます。" : "同じ照会の回答を待っています。");
    return "redirect:/child-allowance/persons/" + number + "/inquiries";
  }

  private boolean ask(
      TenantSession session,
      Operator operator,
      String number,
      String groundValue,
      InquiryKind kind,
      String provider,
      @Nullable YearMonth from,
      @Nullable YearMonth to,
      Violations wrong) {
    var ground =
        inquiries.grounds(session, number).stream()
            .filter(one -> one.value().equals(groundValue))
            .findFirst();
    if (ground.isEmpty()) {
      wrong.add("ground", groundValue, "CHA-E201", "照会の根拠になる届出または認定がありません");
    }
    if (!wrong.isEmpty()) {
      return false;
    }
    return inquiries.ask(
        session,
        operator,
        new InformationInquiries.Question(
            number,
            kind,
            provider,
            from == null ? null : from.atDay(1),
            to == null ? null : to.atEndOfMonth()),
        ground.orElseThrow());
  }
}
