package org.yakuba.childallowance.batch;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.yakuba.childallowance.Viewing;
import org.yakuba.childallowance.batch.Suspensions.Reason;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 差止・解除: what rests, whose report is missing, and the acts on both (rulebook 9). */
@Controller
@Requires("child-allowance.view")
final class SuspensionController {
  private static final String PATH = "/child-allowance/suspensions";

  private final Screens screens;
  private final Tenancy tenancy;
  private final Suspensions suspensions;

  SuspensionController(Screens screens, Tenancy tenancy, Suspensions suspensions) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.suspensions = suspensions;
  }

  @GetMapping(PATH)
  Page list(Operator operator) {
    return page(operator, Form.EMPTY);
  }

  private Page page(Operator operator, Form form) {
    Map<String, @Nullable Object> model = new LinkedHashMap<>();
    tenancy.run(
        operator.tenant(),
        session -> {
          var resting = suspensions.list(session);
          var missing = suspensions.missing(session);
          var persons = new ArrayList<String>();
          missing.forEach(one -> persons.add(one.addresseeNumber()));
          resting.forEach(one -> persons.add(one.addresseeNumber()));
          Viewing.record(session, operator, "CHA-4-06", persons);
          model.put("resting", resting);
          model.put("missing", missing);
        });
    model.put(
        "reasons",
        Arrays.stream(Reason.values())
            .map(reason -> new Choice(reason.name(), reason.label()))
            .toList());
    model.put("thisMonth", YearMonth.from(suspensions.today()).toString());
    model.put("mayDecide", operator.may(BatchPrivileges.PAY_APPROVE));
    return screens
        .page(operator, "児童手当の差止・解除", "child-allowance-runs/suspensions", model)
        .withForm(form);
  }

  @PostMapping(PATH)
  @Requires({"child-allowance.view", "child-allowance.pay-approve"})
  Object suspend(
      Operator operator, @RequestParam Map<String, String> input, RedirectAttributes redirect) {
    var wrong = new Violations();
    var certification = input.getOrDefault("certification", "").strip();
    var month = input.getOrDefault("month", "").strip();
    var reason = reason(input.get("reason"));
    if (!month.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
      wrong.add("month", month, "CHA-E310", "月を「2026-12」のように入力してください");
    }
    if (reason.isEmpty()) {
      wrong.add("reason", input.get("reason"), "CHA-E312", "画面の選択肢から選んでください");
    }
    boolean done =
        wrong.isEmpty()
            && tenancy.call(
                operator.tenant(),
                session ->
                    suspensions.suspend(
                        session,
                        operator,
                        certification,
                        reason.orElseThrow(),
                        YearMonth.parse(month)));
    if (wrong.isEmpty() && !done) {
      wrong.add("certification", certification, "CHA-E313", "この認定番号の受給者がないか、同じ理由で差し止めています");
    }
    if (!wrong.isEmpty()) {
      return page(operator, Form.of(input).withErrors(wrong.toList()));
    }
    redirect.addFlashAttribute(Screens.NOTICE, "支払を差し止めました。");
    return "redirect:" + PATH;
  }

  /** 現況届未提出者の一括差止. */
  @PostMapping(PATH + "/missing")
  @Requires({"child-allowance.view", "child-allowance.pay-approve"})
  String suspendMissing(Operator operator, RedirectAttributes redirect) {
    int suspended =
        tenancy.call(operator.tenant(), session -> suspensions.suspendMissing(session, operator));
    redirect.addFlashAttribute(Screens.NOTICE, suspended + "人の支払を差し止めました。");
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/{id}/release")
  @Requires({"child-allowance.view", "child-allowance.pay-approve"})
  String release(Operator operator, @PathVariable("id") String id, RedirectAttributes redirect) {
    boolean released =
        tenancy.call(
            operator.tenant(), session -> suspensions.release(session, operator, uuid(id)));
    if (!released) {
      throw new AlreadyChanged();
    }
    redirect.addFlashAttribute(Screens.NOTICE, "差止を解除しました。差し止めた分は次の支払で払われます。");
    return "redirect:" + PATH;
  }

  private static Optional<Reason> reason(@Nullable String text) {
    return Arrays.stream(Reason.values()).filter(one -> one.name().equals(text)).findFirst();
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }
}
