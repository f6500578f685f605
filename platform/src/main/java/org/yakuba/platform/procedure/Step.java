package org.yakuba.platform.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that follows an 異動, for certain persons.
 *
 * @param deadline last day; null when there is none or the day of the event is unknown
 */
public record Step(
    Procedure procedure, List<LifeEvent.Participant> persons, @Nullable LocalDate deadline) {
  public Step {
    persons = List.copyOf(persons);
  }

  /** Whether the last day has passed. */
  public boolean isLate(LocalDate today) {
    return deadline != null && today.isAfter(deadline);
  }
}
