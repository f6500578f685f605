package org.yakuba.platform.screen.component;

import java.util.List;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Html;

/** One of a list of values. */
public final class SelectField extends Field<SelectField> {
  private final List<Choice> choices;

  public SelectField(Form form, String name, String label, List<Choice> choices) {
    super(form, name, label);
    this.choices = List.copyOf(choices);
  }

  @Override
  protected SelectField self() {
    return this;
  }

  @Override
  protected Html control() {
    Html select =
        Html.of("select", "input input-select")
            .attr("id", name())
            .attr("name", name())
            .attr("aria-describedby", describedBy())
            .attr("aria-invalid", isInvalid() ? "true" : null)
            .attr("aria-required", isRequired() ? "true" : null)
            .flag("autofocus", isFocused());
    for (Choice choice : choices) {
      select.add(
          Html.of("option")
              .attr("value", choice.value())
              .flag("selected", choice.value().equals(current()))
              .add(choice.label()));
    }
    return select;
  }
}
