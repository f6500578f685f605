package org.yakuba.childallowance.statusreport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.Requires;

/** 年金の加入状況の取込 for the 公簿確認 (CHA-5-03). */
@Controller
@Requires({"child-allowance.view", "child-allowance.pay"})
final class PensionController {
  private static final String PATH = "/child-allowance/status-reports/pensions";
  private static final String CODE = "CHA-E175";

  private final Screens screens;
  private final Tenancy tenancy;
  private final PensionMemberships pensions;

  PensionController(Screens screens, Tenancy tenancy, PensionMemberships pensions) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.pensions = pensions;
  }

  @GetMapping(PATH)
  Page page(Operator operator) {
    return page(operator, List.of());
  }

  private Page page(Operator operator, List<Violation> wrong) {
    var known = tenancy.call(operator.tenant(), pensions::known);
    var model = new HashMap<String, @Nullable Object>();
    model.put("persons", known.persons());
    model.put("lastOn", known.lastOn());
    return screens
        .page(operator, "年金の加入状況の取込", "child-allowance-status-reports/pensions", model)
        .withForm(Form.EMPTY.withErrors(wrong));
  }

  @PostMapping(PATH)
  Object take(
      Operator operator, @RequestParam("file") MultipartFile file, RedirectAttributes redirect)
      throws IOException {
    var read = PensionFile.read(file.getBytes());
    var wrong = new ArrayList<>(read.wrong());
    if (wrong.isEmpty()) {
      try {
        wrong.addAll(
            tenancy.call(
                operator.tenant(),
                session -> {
                  var unknown = pensions.unknown(session, read.memberships());
                  if (unknown.isEmpty()) {
                    pensions.take(session, operator, read.memberships());
                  }
                  return unknown.stream()
                      .map(
                          number -> new Violation("file", number, CODE, "この宛名番号の人はいません: " + number))
                      .toList();
                }));
      } catch (DataIntegrityViolationException e) {
        BrokenConstraint.expect(e, "pension_once_at_a_time");
        wrong.add(new Violation("file", null, CODE, "同じ人の加入の期間が重なっています"));
      }
    }
    if (!wrong.isEmpty()) {
      return page(operator, wrong);
    }
    redirect.addFlashAttribute(
        Screens.NOTICE, read.memberships().size() + "件の加入状況を取り込みました。現況届の画面で台帳との違いを確かめてください。");
    return "redirect:" + PATH;
  }
}
