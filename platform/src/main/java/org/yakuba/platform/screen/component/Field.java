package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Html;

/**
 * A labelled control with hint and errors, tied together for screen readers (JIS X 8341-3 1.3.1,
 * 3.3.1, 3.3.2).
 */
public abstract class Field<F extends Field<F>> implements Content {
  private final String name;
  private final String label;
  private final List<Violation> errors;
  private final @Nullable String submitted;
  private final @Nullable String focused;
  private @Nullable String initial;
  private @Nullable String hint;
  private boolean required;
  private boolean focus;

  protected Field(Form form, String name, String label) {
    this.name = name;
    this.label = label;
    this.errors = form.at(name);
    this.submitted = form.value(name);
    this.focused = form.focus();
  }

  /** The value shown as long as nothing was submitted. */
  public final F value(@Nullable Object value) {
    initial = value == null ? null : value.toString();
    return self();
  }

  /** One line of help below the label. */
  public final F hint(String text) {
    hint = text;
    return self();
  }

  /** Marks the field as required; the server checks it, not the browser. */
  public final F required() {
    required = true;
    return self();
  }

  /** The cursor stands here when the page opens, unless the form wants it elsewhere. */
  public final F focus() {
    focus = true;
    return self();
  }

  protected abstract F self();

  protected abstract Html control();

  protected final String name() {
    return name;
  }

  protected final String label() {
    return label;
  }

  protected final String current() {
    return submitted != null ? submitted : initial == null ? "" : initial;
  }

  protected final boolean isRequired() {
    return required;
  }

  protected final boolean isInvalid() {
    return !errors.isEmpty();
  }

  /** Whether the cursor stands here when the page opens. */
  protected final boolean isFocused() {
    return focused == null ? focus : focused.equals(name);
  }

  protected final boolean wasSubmitted() {
    return submitted != null;
  }

  /** The control with what belongs to it closely. */
  protected Content controlContent() {
    return control();
  }

  /** More content between control and errors, such as an echo. */
  protected Content below() {
    return Html.EMPTY;
  }

  /** Ids of everything that explains the control. */
  protected final @Nullable String describedBy(String... more) {
    List<String> ids = new ArrayList<>(List.of(more));
    if (hint != null) {
      ids.add(name + "-hint");
    }
    if (isInvalid()) {
      ids.add(name + "-error");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }

  protected final Content hintContent() {
    return hint == null
        ? Html.EMPTY
        : Html.of("p", "field-hint").attr("id", name + "-hint").add(hint);
  }

  protected final Content errorContent() {
    if (errors.isEmpty()) {
      return Html.EMPTY;
    }
    Html box = Html.of("p", "field-error").attr("id", name + "-error");
    for (Violation error : errors) {
      box.add(
          Html.of("span", "field-error-line")
              .add(error.message())
              .add(Html.of("span", "message-code").add(error.code())));
    }
    return box;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    Html caption = Html.of("label", "field-label").attr("for", name).add(label);
    caption.addIf(required, Html.of("span", "field-required").add("必須"));
    Html.of("div", isInvalid() ? "field field-invalid" : "field")
        .add(caption, controlContent(), below(), hintContent(), errorContent())
        .writeTo(output);
  }
}
