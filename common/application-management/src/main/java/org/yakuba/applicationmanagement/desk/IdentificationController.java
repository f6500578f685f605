package org.yakuba.applicationmanagement.desk;

import java.util.LinkedHashMap;
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
import org.yakuba.applicationmanagement.ledger.Applications.Identified;
import org.yakuba.applicationmanagement.ledger.IdentificationMethod;
import org.yakuba.applicationmanagement.rules.Identification;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.Requires;

/** 申請者特定: candidates of the register beside the form, and the officer's choice (APP-3-04). */
@Controller
@Requires({ApplicationPrivileges.VIEW, ApplicationPrivileges.REVIEW})
final class IdentificationController {
  private static final String PATH = ApplicationController.PATH + "/{id}/identify";
  private static final int LONGEST_NOTE = 500;

  private final Screens screens;
  private final ReadingDesk reading;
  private final IdentificationDesk desk;
  private final ReviewDesk review;

  IdentificationController(
      Screens screens, ReadingDesk reading, IdentificationDesk desk, ReviewDesk review) {
    this.screens = screens;
    this.reading = reading;
    this.desk = desk;
    this.review = review;
  }

  /** The form beside those who fit it, and beside a number that was asked for. */
  @GetMapping(PATH)
  Page candidates(
      Operator operator, @PathVariable UUID id, @RequestParam(defaultValue = "") String compare) {
    return page(
        operator, id, compare.strip(), Map.of("compare", compare, "number", compare), List.of());
  }

  /** Takes somebody as the applicant; what does not agree needs a reason. */
  @PostMapping(PATH)
  Object identify(
      Operator operator,
      RedirectAttributes redirect,
      @PathVariable UUID id,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String note) {
    var values = Map.of("number", number, "note", note);
    var chosen = desk.candidate(operator, id, number.strip());
    if (chosen.isEmpty()) {
      return page(
          operator,
          id,
          "",
          values,
          List.of(new Violation("number", number, "APP-E066", "この宛名番号の住民はいません")));
    }
    boolean all = chosen.get().agreeing().containsAll(Candidate.FOUR);
    if ((!all && note.isBlank()) || note.length() > LONGEST_NOTE) {
      return page(
          operator,
          id,
          number.strip(),
          values,
          List.of(
              new Violation("note", note, "APP-E067", "一致しない項目があります。この人とした理由を500文字までで入力してください")));
    }
    try {
      review.identify(
          operator,
          id,
          seen,
          new Identified(
              all ? IdentificationMethod.FOUR_ATTRIBUTES : IdentificationMethod.MANUAL,
              Identification.Result.IDENTIFIED,
              chosen.get().number(),
              chosen.get().agreeing(),
              note.strip()));
    } catch (ViolationsException e) {
      return page(operator, id, number.strip(), values, e.violations());
    }
    redirect.addFlashAttribute(Screens.NOTICE, "申請者を特定しました。");
    return new RedirectView(ApplicationController.PATH + "/" + id);
  }

  private Page page(
      Operator operator,
      UUID id,
      String number,
      Map<String, String> values,
      List<Violation> errors) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("view", reading.view(operator, id, null));
    model.put("candidates", desk.candidates(operator, id));
    model.put("asked", number.isEmpty() ? null : desk.candidate(operator, id, number).orElse(null));
    return screens
        .page(operator, "申請者特定", "application-management/identify", model)
        .withForm(Form.of(values).withErrors(errors));
  }
}
