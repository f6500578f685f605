package org.yakuba.childallowance.batch;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.FileAnswer;
import org.yakuba.platform.web.Requires;

/** The letters about what a payment took off (CHA-4-07), asked for on the page of the payment. */
@Controller
@Requires({"child-allowance.view", "child-allowance.pay"})
final class OffsetLetterController {
  private static final int MOST_PARTS = 10_000;

  private final Tenancy tenancy;
  private final OffsetLetters letters;

  OffsetLetterController(Tenancy tenancy, OffsetLetters letters) {
    this.tenancy = tenancy;
    this.letters = letters;
  }

  @PostMapping("/child-allowance/payment-runs/{id}/offset-notices")
  Object print(
      Operator operator,
      @PathVariable("id") UUID id,
      @RequestParam(name = "apart", defaultValue = "false") boolean apart,
      @RequestParam(name = "part", defaultValue = "1") String part,
      RedirectAttributes redirect) {
    int number = part.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(part) : MOST_PARTS;
    try {
      var pdf =
          tenancy.call(
              operator.tenant(), session -> letters.print(session, operator, id, apart, number));
      if (pdf.isPresent()) {
        return FileAnswer.pdf(pdf.get(), "offset-notices-" + number + ".pdf");
      }
      redirect.addFlashAttribute(Screens.NOTICE, "この束に印刷する通知書はありません。");
    } catch (ViolationsException e) {
      redirect.addFlashAttribute(
          Screens.NOTICE,
          e.violations().getFirst().message() + " " + e.violations().getFirst().code());
    }
    return "redirect:/child-allowance/payment-runs/" + id;
  }
}
