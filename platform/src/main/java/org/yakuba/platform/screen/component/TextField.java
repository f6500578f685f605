package org.yakuba.platform.screen.component;

import org.jspecify.annotations.Nullable;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Html;

/** One line of text. */
public final class TextField extends Field<TextField> {
  private String type = "text";
  private String width = "m";
  private @Nullable String autocomplete = "off";
  private @Nullable String inputMode;
  private @Nullable Integer maxLength;

  public TextField(Form form, String name, String label) {
    super(form, name, label);
  }

  /** A field whose text is not shown. */
  public TextField password() {
    type = "password";
    return this;
  }

  /** For short codes and numbers. */
  public TextField narrow() {
    width = "s";
    return this;
  }

  /** For addresses and remarks. */
  public TextField wide() {
    width = "l";
    return this;
  }

  /** Digits: mobile keyboards and the input method switch over. */
  public TextField digits() {
    inputMode = "numeric";
    return this;
  }

  /** The most characters the browser lets in. */
  public TextField maxLength(int characters) {
    maxLength = characters;
    return this;
  }

  /** Purpose of the field for password managers (HTML autofill token). */
  public TextField autocomplete(String token) {
    autocomplete = token;
    return this;
  }

  @Override
  protected TextField self() {
    return this;
  }

  @Override
  protected Html control() {
    return Html.of("input", "input input-" + width)
        .attr("type", type)
        .attr("id", name())
        .attr("name", name())
        .attr("value", type.equals("password") ? null : current())
        .attr("autocomplete", autocomplete)
        .attr("inputmode", inputMode)
        .attr("maxlength", maxLength == null ? null : Integer.toString(maxLength))
        .attr("aria-describedby", describedBy())
        .attr("aria-invalid", isInvalid() ? "true" : null)
        .attr("aria-required", isRequired() ? "true" : null)
        .flag("autofocus", isFocused());
  }
}
