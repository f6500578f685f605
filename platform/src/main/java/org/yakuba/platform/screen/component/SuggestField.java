package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Html;

/**
 * One line of text with suggestions, either a list that stands on the page or one asked for while
 * typing, through which the arrow keys walk. Whatever is typed is sent; the suggestions only help.
 */
public final class SuggestField extends Field<SuggestField> {
  private String width = "m";
  private @Nullable String list;
  private @Nullable String path;
  private @Nullable String include;
  private boolean bare;

  public SuggestField(Form form, String name, String label) {
    super(form, name, label);
  }

  /** Suggestions of a {@code datalist} that stands on the page. */
  public SuggestField from(String listId) {
    list = listId;
    return this;
  }

  /**
   * Suggestions asked for while typing.
   *
   * @param address answers with list items of role option: {@code data-value} is what is taken,
   *     {@code data-fill} a JSON object of other fields that are filled in with it
   * @param fields other fields sent along
   */
  public SuggestField ask(String address, String... fields) {
    path = address;
    include =
        fields.length == 0
            ? null
            : Arrays.stream(fields)
                .map(field -> "[name='" + field + "']")
                .collect(Collectors.joining(","));
    return this;
  }

  public SuggestField narrow() {
    width = "s";
    return this;
  }

  public SuggestField wide() {
    width = "l";
    return this;
  }

  /** In a table whose header says the label: it is kept for screen readers only. */
  public SuggestField bare() {
    bare = true;
    return this;
  }

  @Override
  protected SuggestField self() {
    return this;
  }

  private String listId() {
    return list == null ? name() + "-options" : list;
  }

  @Override
  protected Html control() {
    boolean asks = path != null;
    return Html.of("input", "input input-" + width)
        .attr("type", "text")
        .attr("id", name())
        .attr("name", name())
        .attr("value", current())
        .attr("list", asks ? null : listId())
        .attr("role", asks ? "combobox" : null)
        .attr("aria-autocomplete", asks ? "list" : null)
        .attr("aria-expanded", asks ? "false" : null)
        .attr("aria-controls", asks ? listId() : null)
        .attr("autocomplete", "off")
        .attr("hx-get", path)
        .attr("hx-trigger", asks ? "focus, input changed delay:250ms" : null)
        .attr("hx-include", include)
        .attr("hx-target", asks ? "#" + listId() : null)
        .attr("hx-push-url", asks ? "false" : null)
        .attr("aria-describedby", describedBy())
        .attr("aria-invalid", isInvalid() ? "true" : null)
        .attr("aria-required", isRequired() ? "true" : null)
        .flag("autofocus", isFocused());
  }

  /** The control with its list, which opens right below it. */
  private Content asking() {
    return Html.of("div", "field-suggest")
        .add(
            control(),
            Html.of("ul", "suggestions")
                .attr("id", listId())
                .attr("role", "listbox")
                .attr("aria-label", label() + "の候補")
                .flag("hidden", true));
  }

  @Override
  protected Content controlContent() {
    return path == null ? control() : asking();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    if (!bare) {
      super.writeTo(output);
      return;
    }
    Html.of("div", isInvalid() ? "field field-invalid" : "field")
        .add(
            Html.of("label", "visually-hidden").attr("for", name()).add(label()),
            controlContent(),
            errorContent())
        .writeTo(output);
  }
}
