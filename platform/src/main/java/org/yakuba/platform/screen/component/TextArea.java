package org.yakuba.platform.screen.component;

import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Html;

/** Several lines of text. */
public final class TextArea extends Field<TextArea> {
  private int maxLength = 1000;

  public TextArea(Form form, String name, String label) {
    super(form, name, label);
  }

  /** The most characters the browser lets in. */
  public TextArea maxLength(int characters) {
    maxLength = characters;
    return this;
  }

  @Override
  protected TextArea self() {
    return this;
  }

  @Override
  protected Html control() {
    return Html.of("textarea", "input input-area")
        .attr("id", name())
        .attr("name", name())
        .attr("rows", 3)
        .attr("maxlength", maxLength)
        .attr("aria-describedby", describedBy())
        .attr("aria-invalid", isInvalid() ? "true" : null)
        .attr("aria-required", isRequired() ? "true" : null)
        .add(current());
  }
}
