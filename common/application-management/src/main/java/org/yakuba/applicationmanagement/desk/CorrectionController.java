package org.yakuba.applicationmanagement.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.yakuba.applicationmanagement.ledger.Corrections.Point;
import org.yakuba.applicationmanagement.ledger.ItemLine;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.web.Requires;

/** 補正依頼作成: what is to be corrected, item by item, and by when (APP-4-03). */
@Controller
@Requires({ApplicationPrivileges.VIEW, ApplicationPrivileges.REVIEW})
final class CorrectionController {
  private static final String PATH = ApplicationController.PATH + "/{id}/correction";
  private static final int MOST_POINTS = 10;
  private static final int FEWEST_LINES = 3;
  private static final int USUAL_DAYS = 14;

  private final Screens screens;
  private final ReadingDesk reading;
  private final ReviewDesk review;
  private final MessageCatalogue messages;

  CorrectionController(
      Screens screens, ReadingDesk reading, ReviewDesk review, MessageCatalogue messages) {
    this.screens = screens;
    this.reading = reading;
    this.review = review;
    this.messages = messages;
  }

  /** The form, filled in with what was found when the package was taken in. */
  @GetMapping(PATH)
  Page form(Operator operator, @PathVariable UUID id) {
    var view = reading.view(operator, id, null);
    var values = new HashMap<String, String>();
    values.put("due", Wareki.formatShort(review.today().plusDays(USUAL_DAYS)));
    int line = 1;
    for (var finding : view.findings()) {
      if (line <= MOST_POINTS) {
        values.put("item" + line, finding.itemId() == null ? "" : finding.itemId());
        values.put("message" + line, Words.finding(messages, finding.code()));
        line++;
      }
    }
    return page(operator, view, line - 1).withForm(Form.of(values));
  }

  /** Sends the request. */
  @PostMapping(PATH)
  Object request(
      Operator operator,
      RedirectAttributes redirect,
      @PathVariable UUID id,
      @RequestParam int seen,
      @RequestParam Map<String, String> input) {
    var points = new ArrayList<Point>();
    for (int line = 1; line <= MOST_POINTS; line++) {
      var message = input.getOrDefault("message" + line, "").strip();
      if (!message.isEmpty()) {
        points.add(new Point(input.getOrDefault("item" + line, ""), message));
      }
    }
    LocalDate due =
        DateInput.parse(input.getOrDefault("due", "")) instanceof ParsedDate.Ok(var parsed)
            ? parsed
            : null;
    try {
      review.requestCorrection(operator, id, seen, due, points);
    } catch (ViolationsException e) {
      return page(operator, reading.view(operator, id, null), points.size())
          .withForm(Form.of(input).withErrors(e.violations()));
    }
    redirect.addFlashAttribute(Screens.NOTICE, "補正を依頼しました。");
    return new RedirectView(ApplicationController.PATH + "/" + id);
  }

  private Page page(Operator operator, ApplicationView view, int lines) {
    var items = new LinkedHashMap<String, String>();
    items.put("", "申請全体");
    for (ItemLine item : view.items()) {
      items.putIfAbsent(item.itemId(), item.name().isBlank() ? item.itemId() : item.name());
    }
    view.findings().stream()
        .flatMap(finding -> java.util.stream.Stream.ofNullable(finding.itemId()))
        .forEach(item -> items.putIfAbsent(item, item));
    List<Choice> choices =
        items.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("view", view);
    model.put("choices", choices);
    model.put("lines", Math.clamp(lines + 1L, FEWEST_LINES, MOST_POINTS));
    return screens.page(operator, "補正依頼", "application-management/correction", model);
  }
}
