package org.yakuba.residentregister.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.notice.CertificateDesk;
import org.yakuba.residentregister.notice.DailyTotal;
import org.yakuba.residentregister.notice.FeeClosings;
import org.yakuba.residentregister.notice.IssuedCertificates;

/** 手数料日計・締め: copies and fees of a day, and the closing of an office's till (RES-5-16). */
@Controller
@Requires("resident-register.issue")
final class FeeController {
  private static final String PATH = "/certificates/daily";
  private static final int MOST_CLOSINGS = 30;

  private final Screens screens;
  private final CertificateDesk desk;
  private final IssuedCertificates issued;
  private final FeeClosings closings;

  FeeController(
      Screens screens, CertificateDesk desk, IssuedCertificates issued, FeeClosings closings) {
    this.screens = screens;
    this.desk = desk;
    this.issued = issued;
    this.closings = closings;
  }

  /** 締め: what is issued and voided from now on belongs to the next closing. */
  @PostMapping(PATH + "/close")
  Object close(Operator operator, RedirectAttributes redirect) {
    var closed = closings.close(operator);
    if (closed.isEmpty()) {
      return page(operator, desk.today())
          .withForm(Form.EMPTY.withErrors(List.of(Violation.of("RES-C21", "締める手数料がありません"))));
    }
    redirect.addFlashAttribute(
        Screens.NOTICE, "手数料を締めました。差引 " + closed.get().balance().format() + "です。");
    return new RedirectView(PATH);
  }

  @GetMapping(PATH)
  Page daily(Operator operator, @RequestParam(required = false) @Nullable String day) {
    var wrong = new Violations();
    var asked = read(day, wrong);
    return page(operator, asked)
        .withForm(Form.of(day == null ? Map.of() : Map.of("day", day)).withErrors(wrong.toList()));
  }

  private Page page(Operator operator, LocalDate asked) {
    List<DailyTotal> totals = issued.totals(operator, asked);
    var sum = totals.stream().map(DailyTotal::fee).reduce(Yen.ZERO, Yen::plus);
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("day", asked);
    model.put("totals", totals);
    model.put("sum", sum.format());
    model.put("copies", totals.stream().mapToInt(DailyTotal::copies).sum());
    model.put("open", closings.open(operator));
    model.put("closings", closings.list(operator, MOST_CLOSINGS));
    return screens.page(operator, "証明書手数料の日計・締め", "resident-register/fees", model);
  }

  private LocalDate read(@Nullable String day, Violations wrong) {
    if (day == null || day.isBlank()) {
      return desk.today();
    }
    return switch (DateInput.parse(day)) {
      case ParsedDate.Ok(var parsed) -> parsed;
      case ParsedDate.Invalid(var code, var message) -> {
        wrong.add("day", day, code, message);
        yield desk.today();
      }
    };
  }
}
