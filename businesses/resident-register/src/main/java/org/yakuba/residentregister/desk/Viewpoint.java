package org.yakuba.residentregister.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.platform.screen.Form;
import org.yakuba.residentregister.ledger.AsOf;

/**
 * 基準日 and 知得日 as typed on a screen (RES-2-14). What cannot be read is told at the field; the page
 * then shows today's state.
 *
 * @param at the point to read the ledger at
 * @param past whether it is another one than today's knowledge of today
 * @param form the fields as typed, with errors
 */
public record Viewpoint(AsOf at, boolean past, Form form) {

  public static Viewpoint of(@Nullable String asOf, @Nullable String knownAt, LocalDate today) {
    var wrong = new Violations();
    var day = read("asOf", asOf, wrong);
    var known = read("knownAt", knownAt, wrong);
    if (known != null && known.isAfter(today)) {
      wrong.add("knownAt", knownAt, "RES-V01", "知得日は今日までの日を入力してください");
      known = null;
    }
    var values = new LinkedHashMap<String, String>();
    if (asOf != null) {
      values.put("asOf", asOf);
    }
    if (knownAt != null) {
      values.put("knownAt", knownAt);
    }
    var form = Form.of(values).withErrors(wrong.toList());
    return new Viewpoint(
        new AsOf(day == null ? today : day, known),
        (day != null && !day.equals(today)) || known != null,
        form);
  }

  /** The same viewpoint for another page: {@code ?asOf=..&knownAt=..}, empty for today. */
  String query() {
    if (!past) {
      return "";
    }
    var query = new StringBuilder("?asOf=").append(at.day());
    var known = at.knownAt();
    if (known != null) {
      query.append("&knownAt=").append(URLEncoder.encode(known.toString(), StandardCharsets.UTF_8));
    }
    return query.toString();
  }

  /** For the audit log. */
  Map<String, String> particulars() {
    var map = new LinkedHashMap<String, String>();
    if (past) {
      map.put("asOf", at.day().toString());
      var known = at.knownAt();
      if (known != null) {
        map.put("knownAt", known.toString());
      }
    }
    return map;
  }

  private static @Nullable LocalDate read(String field, @Nullable String text, Violations wrong) {
    if (text == null || text.isBlank()) {
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
