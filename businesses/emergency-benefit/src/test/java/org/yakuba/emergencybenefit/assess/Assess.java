package org.yakuba.emergencybenefit.assess;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts as JSON in, outcome as JSON out. */
final class Assess {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Assess() {}

  static JsonNode outcome(String facts) {
    return MAPPER.valueToTree(
        new EmergencyBenefitAssessor().assess(MAPPER.readValue(facts, Object.class)).json());
  }

  static JsonNode result(String facts) {
    var outcome = outcome(facts);
    if (!outcome.has("result")) {
      throw new AssertionError(outcome);
    }
    return outcome.path("result");
  }

  /** A benefit for persons or households of 2026-09-01, taken in from October to December. */
  static String benefit(String unit, String amount, String more, String condition) {
    return """
    {"benefitId":"305","baseDate":"2026-09-01","unit":"%s","amount":%s,%s
     "applicationFrom":"2026-10-01","applicationTo":"2026-12-28","condition":%s}\
    """
        .formatted(unit, amount, more, condition);
  }

  static String facts(String benefit, String residents, String applications) {
    return "{\"benefit\":%s,\"residents\":[%s],\"applications\":[%s]}"
        .formatted(benefit, residents, applications);
  }

  /** A resident since 2015; more items begin with a comma. */
  static String resident(String person, String household, String birth, String more) {
    return """
    {"personId":"%s","householdId":"%s","birthDate":"%s","residentFrom":"2015-01-01"%s}\
    """
        .formatted(person, household, birth, more);
  }
}
