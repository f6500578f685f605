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
 */
public record Form(Map<String, String> values, List<Violation> errors) {
  /** A form nobody has filled in yet. */
  public static final Form EMPTY = new Form(Map.of(), List.of());

  public Form {
    values = Map.copyOf(values);
    errors = List.copyOf(errors);
  }

  /** A form without errors. */
  public static Form of(Map<String, String> values) {
    return new Form(values, List.of());
  }

  /** The same values with errors. */
  public Form withErrors(List<Violation> found) {
    return new Form(values, found);
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
