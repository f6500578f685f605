package org.yakuba.platform.screen.component;

import gg.jte.TemplateOutput;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Html;

/** A yes-or-no box; sends {@code true} when ticked and nothing otherwise. */
public final class CheckboxField extends Field<CheckboxField> {
  public CheckboxField(Form form, String name, String label) {
    super(form, name, label);
  }

  @Override
  protected CheckboxField self() {
    return this;
  }

  @Override
  protected Html control() {
    return Html.of("input")
        .attr("type", "checkbox")
        .attr("id", name())
        .attr("name", name())
        .attr("value", "true")
        .attr("aria-describedby", describedBy())
        .attr("aria-invalid", isInvalid() ? "true" : null)
        .flag("checked", current().equals("true"))
        .flag("autofocus", isFocused());
  }

  @Override
  public void writeTo(TemplateOutput output) {
    Html.of("div", isInvalid() ? "field field-check field-invalid" : "field field-check")
        .add(
            control(),
            Html.of("label").attr("for", name()).add(label()),
            hintContent(),
            errorContent())
        .writeTo(output);
  }
}
