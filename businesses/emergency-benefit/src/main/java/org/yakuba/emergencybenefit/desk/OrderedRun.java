package org.yakuba.emergencybenefit.desk;

import java.util.Map;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * A run that an act of an officer asks for: ordered in the transaction of the act, begun after it.
 * A program killed in between leaves the order, and the next one begins it.
 *
 * @param key of the work: ordered twice, it is the same run
 */
record OrderedRun(
    Jobs jobs, Operator operator, String job, String key, Map<String, String> parameters) {

  /** In the transaction of the act. */
  void order(TenantSession session) {
    jobs.order(session, job, key, parameters, operator.officer().officerId());
  }

  /** After its commit. */
  void begin() {
    jobs.start(operator.tenant(), job, key, parameters, operator.officer().officerId());
  }
}
