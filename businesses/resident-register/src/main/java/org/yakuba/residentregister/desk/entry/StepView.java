package org.yakuba.residentregister.desk.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.procedure.LifeEvent;
import org.yakuba.platform.procedure.Step;

/**
 * A procedure that follows, as the clerk and the citizen read it.
 *
 * @param deadline last day and how it is counted; empty without one
 * @param late whether the last day has passed
 */
public record StepView(
    String business,
    String office,
    String name,
    String persons,
    String deadline,
    boolean late,
    String bring,
    String note,
    String basis) {

  static List<StepView> of(List<Step> steps, LocalDate today) {
    return steps.stream().map(step -> of(step, today)).toList();
  }

  private static StepView of(Step step, LocalDate today) {
    var procedure = step.procedure();
    var last = step.deadline();
    return new StepView(
        procedure.business(),
        procedure.office(),
        procedure.name(),
        step.persons().stream().map(LifeEvent.Participant::name).collect(Collectors.joining("、")),
        last == null ? procedure.period() : Wareki.format(last) + "まで",
        step.isLate(today),
        String.join("、", procedure.bring()),
        procedure.note(),
        procedure.basis());
  }
}
