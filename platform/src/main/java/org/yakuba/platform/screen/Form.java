package org.yakuba.platform.screen;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;

/**
 * What the user sent and what is wrong with it. Given to a page, every field of the page shows its
 * submitted text again with its errors, and the error summary stands on top.
 *
 * @param values submitted text by field name
 * @param errors every error at once, in the order of the fields
 * @param focus the field the cursor stands in when the page opens, instead of the one the page
 *     names itself; null for that one
 */
public record Form(Map<String, String> values, List<Violation> errors, @Nullable String focus) {
  /** A form nobody has filled in yet. */
  public static final Form EMPTY = new Form(Map.of(), List.of(), null);

  public Form {
    values = Map.copyOf(values);
    errors = List.copyOf(errors);
  }

  /** A form without errors. */
  public static Form of(Map<String, String> values) {
    return new Form(values, List.of(), null);
  }

  /** The same values with errors. */
  public Form withErrors(List<Violation> found) {
    return new Form(values, found, focus);
  }

  /** The same form with the cursor in a field, where the work goes on. */
  public Form withFocus(String field) {
    return new Form(values, errors, field);
  }

  /** The submitted text, or null when the field was not sent. */
  public @Nullable String value(String field) {
    return values.get(field);
  }

  /** The errors at one field. */
  public List<Violation> at(String field) {
    return errors.stream().filter(error -> field.equals(error.field())).toList();
  }
}
