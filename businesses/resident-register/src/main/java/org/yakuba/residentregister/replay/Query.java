package org.yakuba.residentregister.replay;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.residentregister.rules.ResidentType;
import tools.jackson.databind.node.ObjectNode;

/**
 * One query of a scenario (resident-register §8.3).
 *
 * @param id the name of the answer
 */
record Query(String id, Function<Answering, ObjectNode> question) {

  private enum Kind {
    RESIDENT,
    HOUSEHOLD,
    HISTORY,
    POPULATION,
    MOVEMENT,
    SUPPRESSION,
    CERTIFICATE,
    RESERVATION,
    CHECK_DIGIT,
    DATE_TEXT
  }

  /** 人口の基準: as known at the end of the day, or with all that is known now. */
  enum PopulationBasis {
    PROCESSED,
    EVENT
  }

  /** 年月日の書き方. */
  enum DateStyle {
    WAREKI,
    SEIREKI
  }

  ObjectNode answer(Answering answering) {
    return question.apply(answering);
  }

  /** Reads a query; what has the wrong shape is noted. */
  static Query read(Shape query) {
    var id = query.requiredText("id");
    query.requiredText("kind");
    var kind = query.word("kind", Kind.class);
    return new Query(id, kind == null ? answering -> NumberAnswers.NOTHING : of(kind, query));
  }

  private static Function<Answering, ObjectNode> of(Kind kind, Shape query) {
    return switch (kind) {
      case RESIDENT -> {
        var person = query.requiredText("personId");
        var asOf = query.date("asOf");
        var knownAt = query.date("knownAt");
        yield answering -> RecordAnswers.resident(answering, person, asOf, knownAt);
      }
      case HOUSEHOLD -> {
        var household = query.requiredText("householdId");
        var asOf = query.date("asOf");
        var knownAt = query.date("knownAt");
        yield answering -> RecordAnswers.household(answering, household, asOf, knownAt);
      }
      case HISTORY -> {
        var person = query.requiredText("personId");
        var knownAt = query.date("knownAt");
        yield answering -> RecordAnswers.history(answering, person, knownAt);
      }
      case POPULATION -> {
        var asOf = query.date("asOf");
        var basis =
            Objects.requireNonNullElse(
                query.word("basis", PopulationBasis.class), PopulationBasis.PROCESSED);
        yield answering -> StatisticsAnswers.population(answering, asOf, basis);
      }
      case MOVEMENT -> {
        LocalDate from = query.requiredDate("from");
        LocalDate to = query.requiredDate("to");
        @Nullable ResidentType type = query.word("residentType", ResidentType.class);
        yield answering -> StatisticsAnswers.movement(answering, from, to, type);
      }
      case SUPPRESSION -> {
        var person = query.requiredText("personId");
        var at = query.moment("at");
        var knownAt = query.date("knownAt");
        yield answering -> ProtectionAnswers.suppression(answering, person, at, knownAt);
      }
      case CERTIFICATE -> CertificateAnswers.read(query);
      case RESERVATION -> {
        var reservation = query.requiredText("reservationId");
        var knownAt = query.date("knownAt");
        yield answering -> RecordAnswers.reservation(answering, reservation, knownAt);
      }
      case CHECK_DIGIT -> NumberAnswers.checkDigit(query);
      case DATE_TEXT -> NumberAnswers.dateText(query);
    };
  }
}
