package org.yakuba.platform.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An 異動 as the navigator sees it.
 *
 * @param eventDate 異動日; null when the day is unknown, then no deadline can be told
 * @param persons everybody it is about
 * @param othersRemain whether somebody stays behind in the household the persons left
 */
public record LifeEvent(
    LifeEventKind kind,
    @Nullable LocalDate eventDate,
    List<Participant> persons,
    boolean othersRemain) {
  public LifeEvent {
    persons = List.copyOf(persons);
  }

  /**
   * A person the 異動 is about.
   *
   * @param number 宛名番号
   * @param birthDate internal date of birth, for comparison; null when the year is unknown
   * @param foreign whether a foreign resident
   * @param head whether head of the household, before a removal or after anything else
   */
  public record Participant(
      String number, String name, @Nullable LocalDate birthDate, boolean foreign, boolean head) {}
}
