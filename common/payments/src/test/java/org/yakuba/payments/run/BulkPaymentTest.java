package org.yakuba.payments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yakuba.payments.Office;

/** A long list goes through in sets: as many statements as a short one. */
class BulkPaymentTest {
  /** {@code -Dpayments.bulk=110000} measures the size of a city. */
  private static final int SIZE = Integer.getInteger("payments.bulk", 5_000);

  private static final int RECORD = 122;

  @Test
  void a_long_list_is_taken_over_made_into_a_run_and_written_in_the_order_of_the_banks() {
    try (var office = new Office()) {
      var list = written(office);
      var start = Instant.now();
      long accountsRead = accountsReadTaking(office, list);
      var taken = Instant.now();
      var run = office.made("maker", list);
      var made = Instant.now();
      var file = office.released(run, "chief");
      var released = Instant.now();
      System.out.printf(
          "%d payments: taken over %d ms, run %d ms, file %d ms%n",
          SIZE,
          Duration.between(start, taken).toMillis(),
          Duration.between(taken, made).toMillis(),
          Duration.between(made, released).toMillis());
      assertThat(accountsRead).as("accounts read, a few per payment").isLessThan(5L * SIZE);
      assertThat(run.rowCount()).isEqualTo(SIZE);
      assertThat(run.totalAmountYen()).isEqualTo(50_000L * SIZE);
      assertThat(file).hasSize((SIZE + 3) * RECORD);
      for (int row = 2; row <= SIZE; row++) {
        assertThat(account(file, row)).isGreaterThan(account(file, row - 1));
      }
    }
  }

  /** How many rows of accounts are looked at by index while a list is taken over. */
  private static long accountsReadTaking(Office office, UUID list) {
    return office.call(session -> {
      office.take(session, list);
      return session
          .jdbc()
          .sql(
              """
              SELECT idx_tup_fetch FROM pg_stat_xact_user_tables
               WHERE schemaname = 'payments' AND relname = 'payee_account'\
              """)
          .query(Long.class)
          .single();
    });
  }

  /** Bank, branch, type and number of a record, as the file is sorted. */
  private static String account(byte[] file, int row) {
    int at = row * RECORD;
    var text = new StringBuilder();
    for (int i : new int[] {1, 2, 3, 4, 20, 21, 22, 42, 43, 44, 45, 46, 47, 48, 49}) {
      text.append((char) file[at + i]);
    }
    return text.toString();
  }

  private static UUID written(Office office) {
    var list = UUID.randomUUID();
    office.call(session -> {
      session
          .jdbc()
          .sql(
              """
              INSERT INTO resident_register.delivered
                (tenant_id, addressee_number, household_number, resident_type, resident_status, name, name_kana, sex)
              SELECT platform.current_tenant(), 'P' || n, 'H' || n, '1', '1', '見本', 'ヤマダ　タロウ', '1'
              FROM generate_series(1, :size) AS n\
              """)
          .param("size", SIZE)
          .update();
      return session
          .jdbc()
          .sql(
              """
              INSERT INTO platform.payment_list_row
                (list_id, payment_id, business_id, addressee_number, bank_code, branch_code, account_type, account_number,
                 holder_name_kana, amount_yen, payment_key)
              SELECT :list, gen_random_uuid(), :business, 'P' || n, CASE WHEN n % 3 = 0 THEN '9900' ELSE '9998' END,
                     CASE WHEN n % 3 = 0 THEN '198' ELSE '012' END, '1', lpad((n * 7919 % 9999991)::text, 7, '0'), 'ﾔﾏﾀﾞ ﾀﾛｳ', 50000,
                     'P' || n || '/2026'
              FROM generate_series(1, :size) AS n\
              """)
          .param("list", list)
          .param("business", Office.BUSINESS)
          .param("size", SIZE)
          .update();
    });
    return list;
  }
}
