package org.yakuba.emergencybenefit.batch;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.PublishedRegister;
import org.yakuba.emergencybenefit.SampleTargets;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.test.KilledAnywhere;
import org.yakuba.platform.test.KilledAnywhere.Workplace;
import org.yakuba.platform.test.PublishedAccounts;

/** Program, database or both are killed anywhere between the extraction and the approved list. */
class BenefitKilledAnywhereTest {
  private static final String OUTCOME =
      """
      SELECT line FROM (
        SELECT concat_ws(' ', 'target', household_number, target_no, state, amount) AS line FROM emergency_benefit.target
        UNION ALL SELECT concat_ws(' ', 'member', target_no, addressee_number, amount) FROM emergency_benefit.target_member
        UNION ALL SELECT concat_ws(' ', 'letter', letter_id, target_no) FROM emergency_benefit.letter
        UNION ALL SELECT concat_ws(' ', 'application', application_id, target_no, status, reason, accepted_before)
                    FROM emergency_benefit.application
        UNION ALL SELECT concat_ws(' ', 'accepted', target_no, application_id) FROM emergency_benefit.acceptance
        UNION ALL SELECT concat_ws(' ', 'decision', target_no, kind, amount) FROM emergency_benefit.decision
        UNION ALL SELECT concat_ws(' ', 'payment', target_no, issue_no, amount, payment_status) FROM emergency_benefit.payment
        UNION ALL SELECT concat_ws(' ', 'row', addressee_number, amount_yen, account_number) FROM platform.payment_list_row
        UNION ALL SELECT concat_ws(' ', 'list', row_count, total_amount_yen) FROM platform.payment_list
        UNION ALL SELECT concat_ws(' ', 'waiting', count(*)) FROM emergency_benefit.inbox
        UNION ALL SELECT concat_ws(' ', 'job', job, state) FROM batch.job_run
        UNION ALL SELECT concat_ws(' ', 'events', count(*)) FROM platform.linkage_event) AS made
       ORDER BY line COLLATE "C"\
      """;

  @Test
  void a_benefit_granted_by_a_program_that_is_killed_anywhere_is_granted_once(
      @TempDir Path directory) throws InterruptedException {
    try (var killed = new KilledAnywhere(directory, BenefitProgram.class)) {
      killed.found(List.of(EmergencyBenefit.TABLES), BenefitKilledAnywhereTest::furnish);
      killed.check(OUTCOME);
    }
  }

  private static void furnish(Workplace place, DataSource owner) {
    PublishedRegister.create(statements -> new JdbcTemplate(owner).execute(statements));
    PublishedAccounts.create(statements -> new JdbcTemplate(owner).execute(statements));
    SampleTargets.open(place.tenancy(), place.tenant(), 0);
    place
        .tenancy()
        .run(
            place.tenant(),
            session -> {
              ProtectiveFlags.markComplete(session);
              session
                  .jdbc()
                  .sql(
                      """
                      INSERT INTO resident_register.delivered
                        (addressee_number, household_number, head, resident_type, resident_status, name, name_kana, birth_date,
                         became_resident_on, address, postal_code)
                      SELECT 'P' || h || '-' || m, lpad(h::text, 9, '0'), m = 1, '1', '1', '見本　太郎', 'ミホン　タロウ',
                             CAST(:birth AS date), '2000-04-01', '見本県見本市本町' || h, '9990001'
                        FROM generate_series(1, :households) AS h, generate_series(1, 1 + h % 3) AS m\
                      """)
                  .param("birth", SampleTargets.BIRTH)
                  .param("households", BenefitProgram.HOUSEHOLDS)
                  .update();
            });
  }
}
