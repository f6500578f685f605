package org.yakuba.childallowance.batch;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.Commands;
import org.yakuba.platform.test.KilledAnywhere;
import org.yakuba.platform.test.KilledAnywhere.Workplace;

/** Program, database or both are killed anywhere in the monthly run and the payment run. */
class AllowanceKilledAnywhereTest {
  private static final int RECIPIENTS = 30;

  private static final String OUTCOME =
      """
      SELECT line FROM (
        SELECT concat_ws(' ', 'entitlement', month, recipient_id, child_number, amount_yen, known_to) AS line
          FROM child_allowance.monthly_entitlement
        UNION ALL SELECT concat_ws(' ', 'payment', recipient_id, payment_month, from_month, to_month, gross_yen, deducted_yen, payee_number)
                    FROM child_allowance.payment
        UNION ALL SELECT concat_ws(' ', 'run', payment_month, state) FROM child_allowance.payment_run
        UNION ALL SELECT concat_ws(' ', 'row', addressee_number, amount_yen) FROM platform.payment_list_row
        UNION ALL SELECT concat_ws(' ', 'list', row_count, total_amount_yen) FROM platform.payment_list
        UNION ALL SELECT concat_ws(' ', 'job', job, state) FROM batch.job_run
        UNION ALL SELECT concat_ws(' ', 'events', count(*)) FROM platform.linkage_event) AS made
       ORDER BY line COLLATE "C"\
      """;

  @Test
  void an_allowance_paid_by_a_program_that_is_killed_anywhere_is_paid_once(@TempDir Path directory)
      throws InterruptedException {
    try (var killed = new KilledAnywhere(directory, AllowanceProgram.class)) {
      killed.found(List.of(ChildAllowance.TABLES), AllowanceKilledAnywhereTest::furnish);
      killed.check(OUTCOME);
    }
  }

  private static void furnish(Workplace place, DataSource owner) {
    var office = new RunOffice(place.tenancy(), place.tenant());
    for (int no = 101; no <= 100 + RECIPIENTS; no++) {
      office.person(Integer.toString(no), "1990-05-05");
      office.person(no + "1", "2019-06-01");
      office.decide(
          Commands.by(Integer.toString(no), "2026-04-10").children(Commands.child(no + "1")));
    }
  }
}
