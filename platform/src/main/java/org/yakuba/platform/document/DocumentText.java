package org.yakuba.platform.document;

import java.util.ArrayList;
import java.util.List;

/**
 * 外部印刷データ — the same data without the form: one line of CSV for each copy, UTF-8 with variation
 * sequences (forms §3, FRM-2-03). Form and version stand in front, so that the printer knows the
 * layout.
 */
public final class DocumentText {
  private DocumentText() {}

  /**
   * The names of the columns of a copy: items of the document, then of its parts in their order,
   * such as {@code person[2].name}.
   */
  public static String header(FormDefinition form, DocumentData data) {
    var names = new ArrayList<String>(List.of("formId", "formVersion"));
    names.addAll(form.fields());
    var counts = new java.util.HashMap<String, Integer>();
    for (var part : data.parts()) {
      int number = counts.merge(part.id(), 1, Integer::sum);
      for (var field : form.fields(part.id())) {
        names.add(part.id() + "[" + number + "]." + field);
      }
    }
    return line(names);
  }

  /** The values of a copy in the order of {@link #header}. */
  public static String row(FormDefinition form, DocumentData data) {
    data.check(form);
    var values = new ArrayList<String>(List.of(form.id(), Integer.toString(form.version())));
    form.fields().forEach(field -> values.add(data.fields().getOrDefault(field, "")));
    for (var part : data.parts()) {
      form.fields(part.id()).forEach(field -> values.add(part.fields().getOrDefault(field, "")));
    }
    return line(values);
  }

  private static String line(List<String> values) {
    var line = new StringBuilder();
    for (var value : values) {
      line.append(line.isEmpty() ? "" : ",").append('"').append(value.replace("\"", "\"\""));
      line.append('"');
    }
    return line.append("\r\n").toString();
  }
}
