package org.yakuba.childallowance.repayment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.Viewing;
import org.yakuba.childallowance.batch.BatchPrivileges;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;

/** The page of 過払・返納: what is left, what is asked back, what waits for its decision. */
final class RepaymentPage {
  static final String PATH = "/child-allowance/repayments";
  private static final int LONGEST_LIST = 500;

  private final Screens screens;
  private final Tenancy tenancy;
  private final Repayments repayments;

  RepaymentPage(Screens screens, Tenancy tenancy, Repayments repayments) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.repayments = repayments;
  }

  Page show(Operator operator, Map<String, String> input, List<Violation> wrong) {
    Map<String, @Nullable Object> model = new LinkedHashMap<>();
    tenancy.run(
        operator.tenant(),
        session -> {
          var rests = repayments.rests(session, LONGEST_LIST);
          var claims = Repayments.claims(session, null, LONGEST_LIST);
          var persons = new ArrayList<String>();
          rests.forEach(rest -> persons.add(rest.addresseeNumber()));
          claims.forEach(claim -> persons.add(claim.addresseeNumber()));
          Viewing.record(session, operator, "CHA-4-08", persons);
          model.put("rests", rests);
          model.put("claims", claims);
          model.put("reductions", Reductions.waiting(session));
        });
    model.put("today", repayments.today());
    model.put("officer", operator.officer().officerId());
    model.put("mayEnter", operator.may(BatchPrivileges.PAY));
    model.put("mayDecide", operator.may(BatchPrivileges.PAY_APPROVE));
    return screens
        .page(operator, "児童手当の過払・返納", "child-allowance-repayments/repayments", model)
        .withForm(Form.of(input).withErrors(wrong));
  }

  /** The page with one thing wrong. */
  Page refused(
      Operator operator,
      Map<String, String> input,
      @Nullable String field,
      @Nullable String value,
      String code,
      String message) {
    return show(operator, input, List.of(new Violation(field, value, code, message)));
  }
}
