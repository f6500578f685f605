package org.yakuba.platform.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.parameter.MunicipalParameter;
import org.yakuba.platform.parameter.ChangeDraft;

/** Reads the form of a change of a setting. */
final class ParameterInput {
  private ParameterInput() {}

  /** The change as typed; null when a day cannot be read, which is told. */
  static @Nullable ChangeDraft read(
      MunicipalParameter parameter, Map<String, String> input, Violations wrong) {
    var from = day(input, "from", true, wrong);
    var to = day(input, "to", false, wrong);
    if (from == null || !wrong.isEmpty()) {
      return null;
    }
    return new ChangeDraft(
        parameter.id(),
        value(parameter, input.getOrDefault("value", "")),
        from,
        to,
        input.getOrDefault("legalBasis", "").strip(),
        input.getOrDefault("reason", "").strip());
  }

  /** Numbers may be typed in full width and with commas. */
  private static @Nullable String value(MunicipalParameter parameter, String typed) {
    var text = typed.strip();
    if (text.isEmpty()) {
      return null;
    }
    return switch (parameter.type()) {
      case INTEGER, YEN, DECIMAL, RATE ->
          Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "");
      case DATE ->
          DateInput.parse(text) instanceof ParsedDate.Ok(var date) ? date.toString() : text;
      case TEXT -> text;
    };
  }

  private static @Nullable LocalDate day(
      Map<String, String> input, String field, boolean required, Violations wrong) {
    var text = input.getOrDefault(field, "");
    if (text.isBlank() && !required) {
      return null;
    }
    return switch (DateInput.parse(text)) {
      case ParsedDate.Ok(var day) -> day;
      case ParsedDate.Invalid(var code, var message) -> {
        wrong.add(field, text, code, message);
        yield null;
      }
    };
  }
}
