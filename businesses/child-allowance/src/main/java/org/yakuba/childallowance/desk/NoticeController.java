package org.yakuba.childallowance.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.childallowance.notice.Notice;
import org.yakuba.childallowance.notice.NoticeDesk;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.FileAnswer;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 通知書: list, print, data for printing elsewhere, release of held ones (CHA-6-01, CHA-6-02). */
@Controller
@Requires("child-allowance.view")
final class NoticeController {
  private static final int MOST_SHOWN = 200;
  private static final int DAYS_SHOWN = 7;

  private final Screens screens;
  private final NoticeDesk notices;
  private final AllowanceDesk desk;

  NoticeController(Screens screens, NoticeDesk notices, AllowanceDesk desk) {
    this.screens = screens;
    this.notices = notices;
    this.desk = desk;
  }

  @GetMapping("/child-allowance/notices")
  Page list(Operator operator, @RequestParam Map<String, String> request) {
    return list(operator, request, List.of());
  }

  private Page list(Operator operator, Map<String, String> request, List<Violation> errors) {
    var wrong = new Violations();
    var input = new Input(request, wrong);
    var to = input.dateOrNull("to");
    var from = input.dateOrNull("from");
    LocalDate last = to == null ? desk.today() : to;
    List<Notice> found =
        notices.issued(
            operator, from == null ? last.minusDays(DAYS_SHOWN) : from, last, MOST_SHOWN);
    wrong.addAll(errors);
    return screens
        .page(operator, "児童手当 通知書", "child-allowance/notices", Map.of("notices", found))
        .withForm(Form.of(request).withErrors(wrong.toList()));
  }

  @PostMapping("/child-allowance/notices/{id}/pdf")
  Object pdf(
      Operator operator, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    try {
      var pdf = notices.print(operator, id, blankToNull(reason)).orElseThrow(NotFound::new);
      return FileAnswer.pdf(pdf, id + ".pdf");
    } catch (ViolationsException e) {
      return list(operator, Map.of(), e.violations());
    }
  }

  @PostMapping("/child-allowance/notices/{id}/text")
  Object text(
      Operator operator, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    try {
      var text = notices.text(operator, id, blankToNull(reason)).orElseThrow(NotFound::new);
      return FileAnswer.shown(text.getBytes(StandardCharsets.UTF_8), FileAnswer.CSV, id + ".csv");
    } catch (ViolationsException e) {
      return list(operator, Map.of(), e.violations());
    }
  }

  /** 一時解除: asked for by one officer, released by another. */
  @PostMapping("/child-allowance/notices/{id}/release")
  Object release(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    try {
      boolean done = notices.release(operator, id, reason);
      redirect.addFlashAttribute(Screens.NOTICE, done ? "記録しました。" : "抑止されていません。");
      return new RedirectView("/child-allowance/notices", true);
    } catch (ViolationsException e) {
      return list(operator, Map.of(), e.violations());
    }
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
