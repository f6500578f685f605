package org.yakuba.residentregister.replay;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.decide.Knowledge;
import org.yakuba.residentregister.ledger.decide.SupportStanding;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers about 支援措置 (resident-register §3.12). */
final class ProtectionAnswers {
  private ProtectionAnswers() {}

  static ObjectNode suppression(
      Answering answering, String person, @Nullable LocalDateTime at, @Nullable LocalDate knownAt) {
    var moment = at == null ? answering.day(null).atStartOfDay() : at;
    var standing = standing(answering, answering.knownAt(knownAt), person, moment);
    var kind = standing.kind();
    return JsonNodeFactory.instance
        .objectNode()
        .put("suppressed", standing.suppressed())
        .put("measureKind", kind == null ? null : kind.code())
        .put("startDate", text(standing.startDate()))
        .put("endDate", text(standing.endDate()))
        .put("expired", standing.expired())
        .put("temporarilyReleased", standing.temporarilyReleased());
  }

  static SupportStanding standing(
      Answering answering, Knowledge known, String person, LocalDateTime moment) {
    var movedOutOn =
        known
            .chain(person)
            .asOf(moment.toLocalDate())
            .filter(row -> row.effect().isMoveOut())
            .map(row -> row.effectiveOn())
            .orElse(null);
    return SupportStanding.at(
        known.supports(person), moment, movedOutOn, answering.suppressionAutoEnd());
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
