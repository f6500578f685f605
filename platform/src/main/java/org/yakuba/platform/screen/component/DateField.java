package org.yakuba.platform.screen.component;

import gg.jte.Content;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Html;

/**
 * A date typed as {@code R7.3.1}, {@code 令和7年3月1日} or {@code 2025-03-01}; below it stands how the
 * program understood it.
 */
public final class DateField extends Field<DateField> {
  /** Where the browser asks how a date is understood. */
  public static final String ECHO_PATH = "/screen/date";

  public DateField(Form form, String name, String label) {
    super(form, name, label);
    hint("例 R7.3.1、令和7年3月1日、2025-03-01");
  }

  @Override
  protected DateField self() {
    return this;
  }

  @Override
  protected Html control() {
    return Html.of("input", "input input-date")
        .attr("type", "text")
        .attr("id", name())
        .attr("name", name())
        .attr("value", current())
        .attr("autocomplete", "off")
        .attr("maxlength", 30)
        .attr("hx-get", ECHO_PATH)
        .attr("hx-trigger", "change")
        .attr("hx-vals", "{\"field\": \"" + name() + "\"}")
        .attr("hx-target", "#" + name() + "-echo")
        .attr("hx-push-url", "false")
        .attr("aria-describedby", describedBy(name() + "-echo"))
        .attr("aria-invalid", isInvalid() ? "true" : null)
        .attr("aria-required", isRequired() ? "true" : null)
        .flag("autofocus", isFocused());
  }

  @Override
  protected Content below() {
    return Html.of("p", "field-echo")
        .attr("id", name() + "-echo")
        .attr("aria-live", "polite")
        .add(isInvalid() ? Html.EMPTY : DateEcho.of(current()));
  }
}
