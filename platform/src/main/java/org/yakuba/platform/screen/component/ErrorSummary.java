package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Html;

/** Every error of a form in one box on top, each linked to its field; it takes the focus. */
public final class ErrorSummary implements Content {
  private final List<Violation> errors;

  public ErrorSummary(Form form) {
    this.errors = form.errors();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    if (errors.isEmpty()) {
      return;
    }
    Html list = Html.of("ul");
    for (Violation error : errors) {
      Html line = Html.of("li");
      line.add(
          error.field() == null
              ? Html.text(error.message())
              : Html.of("a").attr("href", "#" + error.field()).add(error.message()));
      list.add(line.add(Html.of("span", "message-code").add(error.code())));
    }
    Html.of("section", "error-summary")
        .attr("id", "error-summary")
        .attr("role", "alert")
        .attr("aria-labelledby", "error-summary-title")
        .attr("tabindex", "-1")
        .add(
            Html.of("h2")
                .attr("id", "error-summary-title")
                .add("入力を確かめてください(" + errors.size() + "件)"),
            list)
        .addIf(
            errors.stream().anyMatch(error -> error.field() != null),
            Html.of("p", "field-hint").add(Html.of("kbd").add("Enter"), Html.text(" 最初の項目へ移る")))
        .writeTo(output);
  }
}
