package org.yakuba.emergencybenefit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.SampleTargets;
import org.yakuba.emergencybenefit.ledger.NewApplication.Channel;
import org.yakuba.emergencybenefit.rules.IntakeDecision.Status;
import org.yakuba.platform.test.TestDatabase;

class SimultaneousArrivalTest {
  private static final int TARGETS = 25;
  private static final int AT_ONCE = 6;

  @Test
  void of_six_that_arrive_at_once_by_any_way_one_is_accepted_and_the_others_name_it()
      throws Exception {
    try (var database = TestDatabase.fresh(EmergencyBenefit.TABLES);
        var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var tenant = database.tenant("990019");
      var definition = SampleTargets.open(database.tenancy(), tenant, TARGETS);
      for (int target = 1; target <= TARGETS; target++) {
        int no = target;
        var together = new CyclicBarrier(AT_ONCE);
        var arrivals = new ArrayList<Callable<Applications.Taken>>();
        for (int i = 0; i < AT_ONCE; i++) {
          var channel = i % 2 == 0 ? Channel.ONLINE : Channel.POSTAL;
          arrivals.add(() -> {
            together.await();
            return database
                .tenancy()
                .call(
                    tenant,
                    session ->
                        Applications.take(
                            session, definition, SampleTargets.answer(no, channel), false));
          });
        }
        var accepted = new ArrayList<Applications.Taken>();
        var duplicates = new ArrayList<Applications.Taken>();
        for (var future : threads.invokeAll(arrivals)) {
          var taken = future.get();
          (taken.decision().isAccepted() ? accepted : duplicates).add(taken);
        }
        assertThat(accepted).hasSize(1);
        assertThat(duplicates)
            .hasSize(AT_ONCE - 1)
            .allMatch(taken -> taken.decision().status() == Status.DUPLICATE)
            .allMatch(taken ->
                accepted
                    .getFirst()
                    .decision()
                    .applicationId()
                    .equals(taken.decision().acceptedBefore()));
      }
    }
  }
}
