package org.yakuba.applicationmanagement.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.ledger.Application;

/**
 * A line of the list.
 *
 * @param applicantName as it was filled in; empty when the package stays closed
 * @param correctionDue last day to answer a request for correction; null when none is open
 */
public record ListedApplication(
    Application application,
    String procedureName,
    String applicantName,
    @Nullable LocalDate correctionDue,
    boolean protectedPerson) {

  /** The day by which somebody must act: the resident while a correction is asked for. */
  public @Nullable LocalDate due() {
    return correctionDue == null ? application.dueDate() : correctionDue;
  }

  /** Days left until then, negative when it has passed; null when there is none. */
  public @Nullable Long daysLeft(LocalDate today) {
    var due = due();
    return due == null || application.status().isFinal()
        ? null
        : ChronoUnit.DAYS.between(today, due);
  }
}
