package org.yakuba.payments.run;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yakuba.payments.Office;
import org.yakuba.payments.Payments;
import org.yakuba.platform.test.KilledAnywhere;
import org.yakuba.platform.test.KilledAnywhere.Workplace;
import org.yakuba.platform.test.PublishedRegister;

/**
 * Program, database or both are killed anywhere between the approved list and the bank's answer.
 */
class PaymentKilledAnywhereTest {
  private static final String OUTCOME =
      """
      SELECT line FROM (
        SELECT concat_ws(' ', 'payment', payment_key, issue_no, amount_yen, account_state, status) AS line FROM payments.payment
        UNION ALL SELECT concat_ws(' ', 'account', addressee_number, bank_code, account_number, verification_status, suspended_reason,
                                   known_to = 'infinity')
                    FROM payments.payee_account
        UNION ALL SELECT concat_ws(' ', 'run', run_no, state, row_count, total_amount_yen, excluded_count) FROM payments.transfer_run
        UNION ALL SELECT concat_ws(' ', 'transfer', seq, account_number, amount_yen, new_code) FROM payments.transfer
        UNION ALL SELECT concat_ws(' ', 'file', part_no, version_no, row_count, byte_length, sha256) FROM payments.bank_file
        UNION ALL SELECT concat_ws(' ', 'report', act, row_count, file_sha256) FROM payments.transfer_report
        UNION ALL SELECT concat_ws(' ', 'result', payment_status, reason_code, count(*)) FROM platform.transfer_result_row GROUP BY payment_status, reason_code
        UNION ALL SELECT concat_ws(' ', 'item', kind, state) FROM platform.work_item
        UNION ALL SELECT concat_ws(' ', 'events', count(*)) FROM platform.linkage_event) AS made
       ORDER BY line COLLATE "C"\
      """;

  @Test
  void a_list_paid_by_a_program_that_is_killed_anywhere_is_paid_once(@TempDir Path directory)
      throws InterruptedException {
    try (var killed = new KilledAnywhere(directory, PaymentProgram.class)) {
      killed.found(List.of(Payments.TABLES), PaymentKilledAnywhereTest::furnish);
      killed.check(OUTCOME);
    }
  }

  private static void furnish(Workplace place, DataSource owner) {
    PublishedRegister.create(JdbcClient.create(owner));
    place
        .tenancy()
        .run(
            place.tenant(),
            session -> {
              Office.furnish(session);
              session
                  .jdbc()
                  .sql(
                      """
                      INSERT INTO platform.payment_list_row
                        (list_id, payment_id, business_id, addressee_number, bank_code, branch_code, account_type, account_number,
                         holder_name_kana, amount_yen, payment_key)
                      SELECT :list, gen_random_uuid(), :business, 'P' || n, '9998', '012', '1', lpad(n::text, 7, '0'), 'ﾔﾏﾀﾞ ﾀﾛｳ', :amount,
                             'P' || n || '/2026'
                        FROM generate_series(1, :size) AS n\
                      """)
                  .param("list", PaymentProgram.LIST)
                  .param("business", Office.BUSINESS)
                  .param("amount", PaymentProgram.AMOUNT)
                  .param("size", PaymentProgram.PAYMENTS)
                  .update();
            });
  }
}
