package org.yakuba.residentregister.desk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.notice.CertificateDesk;
import org.yakuba.residentregister.notice.IssuedCertificates;

/** 文字溢れ一覧 (forms §2, RES-5-12): which items did not fit on which certificates. */
@Controller
@Requires({"resident-register.view", "resident-register.issue"})
final class OverflowController {
  private final Screens screens;
  private final CertificateDesk desk;
  private final IssuedCertificates issued;

  OverflowController(Screens screens, CertificateDesk desk, IssuedCertificates issued) {
    this.screens = screens;
    this.desk = desk;
    this.issued = issued;
  }

  /** The copies of a period; of this month when none is given. */
  @GetMapping("/certificates/overflows")
  Page overflows(Operator operator, @RequestParam Map<String, String> values) {
    var input = new SettingsInput(values);
    var today = desk.today();
    var asked = input.dayOrNone("from");
    var from = asked == null ? today.withDayOfMonth(1) : asked;
    var until = input.dayOrNone("to");
    var to = until == null ? today : until;
    var rows =
        input.wrong().isEmpty()
            ? issued.overflows(operator, from, to).stream().map(OverflowRow::of).toList()
            : List.<OverflowRow>of();
    return screens
        .page(
            operator,
            "文字溢れ一覧",
            "resident-register/overflows",
            Map.of("rows", rows, "from", from, "to", to))
        .withForm(
            Form.of(input.wrong().isEmpty() ? Map.of() : values)
                .withErrors(input.wrong().toList()));
  }
}
