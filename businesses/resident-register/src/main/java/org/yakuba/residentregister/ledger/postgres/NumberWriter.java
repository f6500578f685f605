package org.yakuba.residentregister.ledger.postgres;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.decide.Chain;
import org.yakuba.residentregister.ledger.decide.Decision.Accepted;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes individual numbers, encrypted, as the spans that the rows of a chain come to. */
final class NumberWriter {
  private final TenantSession session;
  private final TenantKeys keys;

  NumberWriter(TenantSession session, TenantKeys keys) {
    this.session = session;
    this.keys = keys;
  }

  void write(PostgresSlice slice, AfterState after, Accepted accepted, OffsetDateTime at) {
    var changed = new ArrayList<String>();
    var json = JsonNodeFactory.instance.arrayNode();
    for (var number : after.touched()) {
      var known = slice.person(number).spans();
      var spans = spans(after.chain(number), known);
      if (!spans.equals(known)) {
        changed.add(number);
        for (var span : spans) {
          var cipher = keys.cipher(session);
          var base64 = Base64.getEncoder();
          json.addObject()
              .put("addressee_number", number)
              .put(
                  "cipher",
                  base64.encodeToString(
                      cipher.encrypt(ResidentRegister.INDIVIDUAL_NUMBER, span.number())))
              .put(
                  "hash",
                  base64.encodeToString(
                      cipher.lookupHash(ResidentRegister.INDIVIDUAL_NUMBER, span.number())))
              .put("reason_code", reason(accepted, number))
              .put("valid_from", span.from().toString())
              .put("valid_to", span.to().equals(LocalDate.MAX) ? "infinity" : span.to().toString());
        }
      }
    }
    if (!changed.isEmpty()) {
      session
          .later(NumberWriter.class, "write_individual_numbers")
          .param("changed", changed.toArray(String[]::new))
          .param("spans", json.toString())
          .param("at", at)
          .write();
    }
  }

  private static @Nullable String reason(Accepted accepted, String number) {
    return accepted.rows().stream()
        .filter(row -> row.sheet().number().equals(number))
        .reduce((a, b) -> b)
        .map(row -> row.reason().code())
        .orElse(null);
  }

  /** A number begins with the first row that holds it, or when it was known to begin. */
  private static List<NumberSpan> spans(Chain chain, List<NumberSpan> known) {
    var spans = new ArrayList<NumberSpan>();
    String current = null;
    for (var row : chain.rows()) {
      var number = row.sheet().numbers().individualNumber();
      if (!Objects.equals(number, current)) {
        end(spans, row.effectiveOn().minusDays(1));
        if (number != null) {
          spans.add(new NumberSpan(number, from(number, row.effectiveOn(), known), LocalDate.MAX));
        }
        current = number;
      }
    }
    spans.removeIf(span -> span.to().isBefore(span.from()));
    return spans;
  }

  private static LocalDate from(String number, LocalDate day, List<NumberSpan> known) {
    return known.stream()
        .filter(span -> span.number().equals(number) && !span.to().isBefore(day))
        .map(NumberSpan::from)
        .findFirst()
        .orElse(day);
  }

  private static void end(List<NumberSpan> spans, LocalDate on) {
    if (!spans.isEmpty() && spans.getLast().to().equals(LocalDate.MAX)) {
      var last = spans.removeLast();
      spans.add(new NumberSpan(last.number(), last.from(), on));
    }
  }
}
