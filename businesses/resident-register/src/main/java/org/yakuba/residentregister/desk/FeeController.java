package org.yakuba.residentregister.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
import org.yakuba.residentregister.notice.IssuedCertificates;

/** 手数料日計: copies and fees of a day, for the cashier (RES-5-16). */
@Controller
@Requires("resident-register.issue")
final class FeeController {
  private final Screens screens;
  private final CertificateDesk desk;
  private final IssuedCertificates issued;

  FeeController(Screens screens, CertificateDesk desk, IssuedCertificates issued) {
    this.screens = screens;
    this.desk = desk;
    this.issued = issued;
  }

  @GetMapping("/certificates/daily")
  Page daily(Operator operator, @RequestParam(required = false) @Nullable String day) {
    var wrong = new Violations();
    var asked = read(day, wrong);
    List<DailyTotal> totals = issued.totals(operator, asked);
    var sum = totals.stream().map(DailyTotal::fee).reduce(Yen.ZERO, Yen::plus);
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("day", asked);
    model.put("totals", totals);
    model.put("sum", sum.format());
    model.put("copies", totals.stream().mapToInt(DailyTotal::copies).sum());
    return screens
        .page(operator, "証明書手数料の日計", "resident-register/fees", model)
        .withForm(Form.of(day == null ? Map.of() : Map.of("day", day)).withErrors(wrong.toList()));
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
