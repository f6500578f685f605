package org.yakuba.platform.document;

import java.util.List;
import java.util.Map;

/**
 * What one copy of a document says, apart from how it looks: the same for PDF and for text.
 *
 * @param fields items outside the parts
 * @param parts parts of the form in the order of the page
 */
public record DocumentData(Map<String, String> fields, List<Part> parts) {
  public DocumentData {
    fields = Map.copyOf(fields);
    parts = List.copyOf(parts);
  }

  /** One occurrence of a part of the form. */
  public record Part(String id, Map<String, String> fields) {
    public Part {
      fields = Map.copyOf(fields);
    }
  }

  /**
   * Says that an item which the form wants is not told.
   *
   * @throws IllegalArgumentException when an item of the form is missing, or one of the data is not
   *     in the form
   */
  public void check(FormDefinition form) {
    compare(form.id(), form.fields(), fields);
    for (var part : parts) {
      compare(form.id() + " " + part.id(), form.fields(part.id()), part.fields());
    }
  }

  private static void compare(
      String place, java.util.Set<String> wanted, Map<String, String> told) {
    if (!told.keySet().equals(wanted)) {
      throw new IllegalArgumentException(
          "items of " + place + " must be " + wanted + ", were " + told.keySet());
    }
  }
}
