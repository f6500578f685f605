package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Html;

/**
 * Any number of a list of values; each ticked one sends {@code name.value=true}. Errors of the
 * field {@code name} stand below the whole group.
 */
public final class CheckboxGroup implements Content {
  private final Form form;
  private final String name;
  private final String legend;
  private final List<Choice> choices;
  private Set<String> ticked = Set.of();

  public CheckboxGroup(Form form, String name, String legend, List<Choice> choices) {
    this.form = form;
    this.name = name;
    this.legend = legend;
    this.choices = List.copyOf(choices);
  }

  /** The values that are ticked as long as nothing was submitted. */
  public CheckboxGroup ticked(Collection<String> values) {
    ticked = Set.copyOf(values);
    return this;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    var errors = form.at(name);
    var group =
        Html.of("fieldset", "choices")
            .attr("id", name)
            .attr("tabindex", "-1")
            .attr("aria-describedby", errors.isEmpty() ? null : name + "-error")
            .add(Html.of("legend").add(legend));
    for (var choice : choices) {
      var id = name + "." + choice.value();
      boolean on =
          form.values().isEmpty() ? ticked.contains(choice.value()) : form.value(id) != null;
      group.add(
          Html.of("div", "field field-check")
              .add(
                  Html.of("input")
                      .attr("type", "checkbox")
                      .attr("id", id)
                      .attr("name", id)
                      .attr("value", "true")
                      .flag("checked", on),
                  Html.of("label").attr("for", id).add(choice.label())));
    }
    group.addIf(!errors.isEmpty(), errors(errors));
    group.writeTo(output);
  }

  private Content errors(List<Violation> errors) {
    var box = Html.of("p", "field-error").attr("id", name + "-error");
    for (var error : errors) {
      box.add(
          Html.of("span", "field-error-line")
              .add(error.message())
              .add(Html.of("span", "message-code").add(error.code())));
    }
    return box;
  }
}
