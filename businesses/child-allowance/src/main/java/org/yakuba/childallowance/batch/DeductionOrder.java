package org.yakuba.childallowance.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.tenancy.TenantSession;

/** 控除の優先順 (U24), set by the municipality; donations come last, from what is left. */
public final class DeductionOrder {
  private static final String PARAMETER = "deductionOrder";
  private static final List<String> ALWAYS_LAST = List.of("DONATION");

  private final TenantParameters parameters;

  public DeductionOrder(TenantParameters parameters) {
    this.parameters = parameters;
  }

  /** The kinds of deductions, first to last. */
  String[] of(TenantSession session, PaymentRun run) {
    var set =
        parameters
            .values(session, MunicipalLaw.BUSINESS, run.knownAt())
            .on(PARAMETER, run.paymentMonth().atDay(1))
            .orElseThrow();
    var order = new ArrayList<>(Arrays.asList(set.split(",")));
    order.addAll(ALWAYS_LAST);
    return order.toArray(String[]::new);
  }
}
