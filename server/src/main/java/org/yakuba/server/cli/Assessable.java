package org.yakuba.server.cli;

import java.util.List;
import java.util.function.Function;
import org.yakuba.applicationmanagement.assess.ApplicationIntakeAssessor;
import org.yakuba.characters.StandardCharacters;
import org.yakuba.childallowance.assess.ChildAllowanceAssessor;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.emergencybenefit.assess.EmergencyBenefitAssessor;
import org.yakuba.kernel.facts.Assessor;
import org.yakuba.kernel.parameter.MunicipalParameters;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.payments.assess.ZenginAssessor;

/**
 * What {@code ./yakuba assess} can assess.
 *
 * @param id the id on the command line
 * @param parameters what the business leaves to the municipality
 * @param assessor the assessment with the values of one municipality
 */
record Assessable(
    String id, MunicipalParameters parameters, Function<MunicipalValues, Assessor> assessor) {

  /** All of them, by id. */
  static final List<Assessable> ALL =
      List.of(
          new Assessable(
              ApplicationIntakeAssessor.ID,
              MunicipalParameters.NONE,
              values -> new ApplicationIntakeAssessor(StandardCharacters::areAll)),
          new Assessable(
              ChildAllowanceAssessor.ID,
              ChildAllowanceAssessor.municipalParameters(),
              values -> new ChildAllowanceAssessor(ChildAllowanceLaw.national())),
          new Assessable(
              EmergencyBenefitAssessor.ID,
              MunicipalParameters.NONE,
              values -> new EmergencyBenefitAssessor()),
          new Assessable(
              ZenginAssessor.ID, ZenginAssessor.municipalParameters(), ZenginAssessor::new));
}
