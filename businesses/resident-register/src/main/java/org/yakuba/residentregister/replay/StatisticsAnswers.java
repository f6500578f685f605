package org.yakuba.residentregister.replay;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Movements;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.replay.Query.PopulationBasis;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.MovementCategory;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** 人口 and 動態 (resident-register §4.6). */
final class StatisticsAnswers {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private StatisticsAnswers() {}

  static ObjectNode population(
      Answering answering, @Nullable LocalDate asOf, PopulationBasis basis) {
    var day = answering.day(asOf);
    var known = answering.knownAt(basis == PopulationBasis.PROCESSED ? day : null);
    var persons = new EnumMap<ResidentType, Map<Sex, Integer>>(ResidentType.class);
    var households = new LinkedHashMap<String, Household>();
    for (var number : known.persons()) {
      known
          .chain(number)
          .asOf(day)
          .map(ChainRow::sheet)
          .filter(Sheet::isRegistered)
          .ifPresent(sheet -> {
            persons
                .computeIfAbsent(sheet.type(), type -> new EnumMap<>(Sex.class))
                .merge(sheet.sex(), 1, Integer::sum);
            households.merge(
                sheet.place().householdNumber(), Household.of(sheet.type()), Household::and);
          });
    }
    var answer = JSON.objectNode();
    int japanese = sexes(answer.putObject("japanese"), persons.get(ResidentType.JAPANESE));
    int foreign = sexes(answer.putObject("foreign"), persons.get(ResidentType.FOREIGN));
    answer.put("total", japanese + foreign);
    households(answer.putObject("households"), households);
    return answer;
  }

  /** 日本人のみ・外国人のみ・混合. */
  private enum Household {
    JAPANESE_ONLY,
    FOREIGN_ONLY,
    MIXED;

    static Household of(ResidentType type) {
      return type == ResidentType.JAPANESE ? JAPANESE_ONLY : FOREIGN_ONLY;
    }

    Household and(Household other) {
      return this == other ? this : MIXED;
    }
  }

  private static int sexes(ObjectNode answer, @Nullable Map<Sex, Integer> counts) {
    Map<Sex, Integer> known = counts == null ? Map.of() : counts;
    int total = 0;
    for (var sex : new Sex[] {Sex.MALE, Sex.FEMALE, Sex.UNKNOWN}) {
      int count = known.getOrDefault(sex, 0);
      answer.put(sex.name().toLowerCase(java.util.Locale.ROOT), count);
      total += count;
    }
    answer.put("total", total);
    return total;
  }

  private static void households(ObjectNode answer, Map<String, Household> households) {
    int japanese = count(households, Household.JAPANESE_ONLY);
    int foreign = count(households, Household.FOREIGN_ONLY);
    int mixed = count(households, Household.MIXED);
    answer
        .put("japaneseOnly", japanese)
        .put("foreignOnly", foreign)
        .put("mixed", mixed)
        .put("total", japanese + foreign + mixed);
  }

  private static int count(Map<String, Household> households, Household kind) {
    return (int) households.values().stream().filter(h -> h == kind).count();
  }

  static ObjectNode movement(
      Answering answering, LocalDate from, LocalDate to, @Nullable ResidentType type) {
    var increase = new EnumMap<MovementCategory, Integer>(MovementCategory.class);
    var decrease = new EnumMap<MovementCategory, Integer>(MovementCategory.class);
    for (var movement : Movements.of(answering.ledger().versions())) {
      if (!movement.day().isBefore(from)
          && !movement.day().isAfter(to)
          && (type == null || movement.type() == type)) {
        (movement.increase() ? increase : decrease)
            .merge(category(movement.reason()), 1, Integer::sum);
      }
    }
    var answer = JSON.objectNode();
    categories(
        answer.putObject("increase"),
        increase,
        MovementCategory.DOMESTIC_MOVE_IN,
        MovementCategory.OVERSEAS_MOVE_IN,
        MovementCategory.BIRTH);
    categories(
        answer.putObject("decrease"),
        decrease,
        MovementCategory.DOMESTIC_MOVE_OUT,
        MovementCategory.OVERSEAS_MOVE_OUT,
        MovementCategory.DEATH);
    return answer;
  }

  private static MovementCategory category(EventReason reason) {
    return MovementCategory.of(reason).orElse(MovementCategory.OTHER);
  }

  private static void categories(
      ObjectNode answer, Map<MovementCategory, Integer> counts, MovementCategory... own) {
    int total = 0;
    var common =
        new MovementCategory[] {
          MovementCategory.NATURALIZATION_ETC,
          MovementCategory.NATIONALITY_LOSS,
          MovementCategory.OTHER
        };
    for (var group : new MovementCategory[][] {own, common}) {
      for (var category : group) {
        int count = counts.getOrDefault(category, 0);
        answer.put(category.id(), count);
        total += count;
      }
    }
    answer.put("total", total);
  }
}
