package org.yakuba.payments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.yakuba.contracts.benefit.PaymentListRow;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.payments.Office;
import org.yakuba.payments.ledger.PayeeAccounts;
import org.yakuba.payments.rules.AccountChange;
import org.yakuba.payments.rules.VerificationStatus;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.web.AlreadyChanged;

/** From an approved list to the file of the bank and back. */
@SuppressWarnings("NullAway.Init")
class PaymentRunTest {
  private Office office;

  @BeforeEach
  void open() {
    office = new Office();
    office.resident("100", "ヤマダ　タロウ");
    office.resident("200", "サトウ　ヂョウジ");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static PaymentListRow yamada() {
    return Office.declared("100", "9998", "012", "1234567", "ﾔﾏﾀﾞ ﾀﾛｳ", 15_000);
  }

  private static PaymentListRow sato() {
    return Office.declared("200", "9900", "198", "0001234", "ｻﾄｳ ﾁﾞﾖｳｼﾞ", 30_000);
  }

  private static List<String> lines(byte[] file) {
    var text = new StringBuilder();
    for (byte b : file) {
      int value = b & 0xFF;
      text.append(value >= 0xA1 ? (char) (value - 0xA1 + 0xFF61) : (char) value);
    }
    return Arrays.asList(text.toString().split("\r\n"));
  }

  @Test
  void the_file_is_that_of_the_rulebook_byte_by_byte_and_sorted_by_bank_branch_and_account() {
    var run = office.made("maker", office.approved(yamada(), sato()));
    var file = office.released(run, "chief");
    assertThat(file).hasSize(610);
    assertThat(lines(file))
        .containsExactly(
            "12101234567890ﾐﾄﾞﾘｼｶｲｹｲｶﾝﾘｼﾔ                          12159999ﾐﾄﾞﾘｷﾞﾝｺｳ      001ﾎﾝﾃﾝ           10012345                 ",
            "29900ﾕｳﾁﾖ           198ｲﾁｷﾕｳﾊﾁ        000010001234ｻﾄｳ ﾁﾞﾖｳｼﾞ                    000003000010000000001          7        ",
            "29998ｱｵﾊﾞｼﾝﾖｳｷﾝｺ    012ｴｷﾏｴ           000011234567ﾔﾏﾀﾞ ﾀﾛｳ                      000001500010000000002          7        ",
            "8000002000000045000" + " ".repeat(101),
            "9" + " ".repeat(119));
  }

  @Test
  void what_is_sent_is_told_to_the_business_and_a_second_officer_must_release() {
    var list = office.approved(yamada());
    var run = office.made("maker", list);
    assertThatThrownBy(() -> office.released(run, "maker"))
        .isInstanceOf(ViolationsException.class)
        .hasMessageContaining("PAY-E21");
    office.released(run, "chief");
    assertThatThrownBy(() -> office.released(run, "chief")).isInstanceOf(AlreadyChanged.class);
    assertThat(told()).containsExactly("SENT");
  }

  @Test
  void the_database_itself_refuses_that_the_maker_releases() {
    var run = office.made("maker", office.approved(yamada()));
    assertThatThrownBy(() ->
            office.call(session ->
                session
                    .sql(TransferRuns.class, "close-run")
                    .param("run", run.id())
                    .param("state", "RELEASED")
                    .param("officer", "maker")
                    .param("at", Office.CLOCK.instant().toString())
                    .update()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("released_by_another");
  }

  private List<String> told() {
    return office.call(session ->
        session
            .jdbc()
            .sql(
                "SELECT payment_status FROM platform.transfer_result_row ORDER BY report_id, payment_id")
            .query(String.class)
            .list());
  }

  @Test
  void the_inputs_of_a_run_are_frozen_whatever_happens_to_the_accounts() {
    var run = office.made("maker", office.approved(yamada()));
    for (var change :
        List.of(
            "UPDATE payments.transfer SET amount_yen = 1",
            "UPDATE payments.payment SET amount_yen = 1",
            "DELETE FROM payments.transfer")) {
      assertThatThrownBy(() -> office.call(session -> session.jdbc().sql(change).update()))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(() ->
            office.call(session ->
                session
                    .jdbc()
                    .sql(
                        """
                        INSERT INTO payments.transfer SELECT tenant_id, run_id, 2, payment_id, payee_account_id, bank_code, bank_name_kana,
                          branch_code, branch_name_kana, account_type, account_number, holder_name_kana, 999, new_code, customer_code
                        FROM payments.transfer\
                        """)
                    .update()))
        .rootCause()
        .hasMessageContaining("frozen");
    office.call(session -> {
      var account = office.accounts.ofPerson(session, "100").getFirst();
      office.accounts.change(
          session,
          account,
          PayeeAccounts.State.of(account).endingOn(Office.PAYMENT_DATE.minusDays(10)),
          AccountChange.ENDED,
          "clerk",
          Office.CLOCK.instant());
      return 0;
    });
    assertThat(lines(office.released(run, "chief")).get(1)).contains("1234567ﾔﾏﾀﾞ ﾀﾛｳ");
  }

  @Test
  void double_payment_is_impossible_in_the_database() {
    var list = office.approved(yamada());
    assertThatThrownBy(() ->
            office.call(session -> {
              PaymentLists.add(session, UUID.randomUUID(), Office.BUSINESS, List.of(yamada()));
              return 0;
            }))
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() ->
            office.call(session ->
                session
                    .jdbc()
                    .sql(
                        """
                        INSERT INTO payments.payment (payment_id, list_id, business_id, benefit_id, addressee_number, payment_key, issue_no,
                          amount_yen, offset_yen, customer_code)
                        SELECT gen_random_uuid(), list_id, business_id, benefit_id, addressee_number, payment_key, 9, amount_yen, 0, ''
                        FROM payments.payment\
                        """)
                    .update()))
        .isInstanceOf(DuplicateKeyException.class);
    var run = office.made("maker", list);
    assertThatThrownBy(() -> office.made("other", list))
        .isInstanceOf(ViolationsException.class)
        .hasMessageContaining("PAY-E20");
    assertThat(run.rowCount()).isOne();
  }

  @Test
  void a_list_that_pays_again_before_the_first_payment_failed_is_refused_as_a_whole() {
    var first = yamada();
    office.approved(first);
    var again = again(first);
    var refused = office.approved(again, sato());
    office.call(session -> {
      var entry = office.book.find(session, refused).orElseThrow();
      assertThat(entry.refusal()).startsWith("PAY-E11");
      assertThat(office.book.rows(session, refused, false, 10, 0)).isEmpty();
      return 0;
    });
  }

  private static PaymentListRow again(PaymentListRow failed) {
    return new PaymentListRow(
        UUID.randomUUID(),
        failed.addresseeNumber(),
        null,
        "9",
        null,
        "9998",
        "012",
        "1",
        "7654321",
        failed.holderNameKana(),
        failed.amountYen(),
        0,
        failed.paymentKey(),
        2,
        failed.paymentId(),
        "");
  }

  @Test
  @Proves({"BEN-4-05"})
  void a_failed_transfer_goes_back_to_the_business_and_is_paid_anew_by_a_new_payment() {
    var failing = yamada();
    var run = office.made("maker", office.approved(failing, sato()));
    var file = office.released(run, "chief");
    var result = Results.of(file, "02");
    var reported =
        office.call(session ->
            office.results.take(session, office.operator("maker"), current(run), result));
    assertThat(reported).isEqualTo(2);
    office.call(session -> {
      var failed = office.results.failed(session, run.id()).getFirst();
      assertThat(failed.addresseeNumber()).isEqualTo("100");
      assertThat(failed.status()).isEqualTo(PaymentStatus.FAILED);
      assertThat(failed.reasonCode()).isEqualTo("2");
      assertThat(office.accounts.ofPerson(session, "100").getFirst().verification())
          .isEqualTo(VerificationStatus.TRANSFER_FAILED);
      return 0;
    });
    var second = office.made("maker", office.approved(again(failing)));
    assertThat(lines(office.released(second, "chief")).get(1)).contains("7654321ﾔﾏﾀﾞ ﾀﾛｳ");
    office.call(session -> {
      assertThat(office.results.failed(session, run.id()).getFirst().reissued()).isTrue();
      return 0;
    });
  }

  @Test
  void money_that_comes_back_after_it_was_paid_is_returned_not_failed() {
    var run = office.made("maker", office.approved(yamada()));
    var file = office.released(run, "chief");
    take(run, Results.of(file, "0"));
    take(run, Results.of(file, "8"));
    assertThat(told()).containsExactlyInAnyOrder("SENT", "PAID", "RETURNED");
  }

  private void take(TransferRun run, byte[] result) {
    office.call(
        session -> office.results.take(session, office.operator("maker"), current(run), result));
  }

  private TransferRun current(TransferRun run) {
    return office.call(session -> office.runs.find(session, run.id()).orElseThrow());
  }

  @Test
  void a_result_that_differs_anywhere_is_not_taken_in_at_all() {
    var run = office.made("maker", office.approved(yamada(), sato()));
    var file = office.released(run, "chief");
    for (var broken :
        List.of(
            Results.replaced(Results.of(file, "00"), "0000030000", "0000030001"),
            Results.replaced(Results.of(file, "00"), "1234567", "1234568"),
            Results.replaced(Results.of(file, "00"), "0000000002", "0000000003"),
            Arrays.copyOf(Results.of(file, "00"), file.length - 1))) {
      assertThatThrownBy(() -> take(run, broken))
          .isInstanceOf(ViolationsException.class)
          .hasMessageContaining("PAY-E3");
    }
    assertThat(told()).containsOnly("SENT");
    take(run, Results.of(file, "00"));
    assertThatThrownBy(() -> take(run, Results.of(file, "00")))
        .isInstanceOf(ViolationsException.class)
        .hasMessageContaining("PAY-E32");
  }

  @Test
  @Proves({"BEN-4-10"})
  void a_file_that_was_sent_is_made_anew_only_with_the_approval_of_another_and_is_the_same() {
    var run = office.made("maker", office.approved(yamada()));
    var file = office.released(run, "chief");
    var released = office.call(session -> office.runs.find(session, run.id()).orElseThrow());
    office.call(session -> {
      office.files.requestAgain(session, office.operator("maker"), released, "媒体の破損");
      return 0;
    });
    assertThatThrownBy(() ->
            office.call(session -> {
              office.files.approveAgain(session, office.operator("maker"), released);
              return 0;
            }))
        .isInstanceOf(ViolationsException.class)
        .hasMessageContaining("PAY-E21");
    office.call(session -> {
      office.files.approveAgain(session, office.operator("chief"), released);
      var kept = office.files.of(session, run.id());
      assertThat(kept).extracting(BankFiles.Kept::version).containsExactly(1, 2);
      assertThat(kept).extracting(BankFiles.Kept::sha256).containsOnly(BankFiles.sha256(file));
      return 0;
    });
  }

  @Test
  void a_file_stands_encrypted_in_the_database() {
    var run = office.made("maker", office.approved(yamada()));
    var file = office.released(run, "chief");
    byte[] kept =
        office.call(session ->
            session
                .jdbc()
                .sql("SELECT content_cipher FROM payments.bank_file")
                .query(byte[].class)
                .single());
    var plain = new String(file, StandardCharsets.ISO_8859_1).substring(0, 14);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(plain);
  }

  @Test
  void payments_of_a_cancelled_run_wait_again() {
    var list = office.approved(yamada());
    var run = office.made("maker", list);
    office.call(session -> {
      office.runs.cancel(session, office.operator("maker"), run.id());
      return 0;
    });
    assertThat(office.made("maker", list).number()).isEqualTo(2);
  }

  @Test
  void what_the_bank_does_not_send_back_is_paid_from_the_day_of_the_transfer_on() {
    var run = office.made("maker", office.approved(yamada()));
    office.released(run, "chief");
    var released = office.call(session -> office.runs.find(session, run.id()).orElseThrow());
    assertThatThrownBy(() ->
            office.call(
                session -> office.results.settle(session, office.operator("maker"), released)))
        .isInstanceOf(ViolationsException.class)
        .hasMessageContaining("PAY-E33");
  }

  @Test
  @Proves({"BEN-3-04"})
  void a_holder_who_is_somebody_else_is_held_until_a_clerk_has_looked() {
    var list =
        office.approved(
            Office.declared("100", "9998", "012", "1234567", "ｽｽﾞｷ ﾊﾅｺ", 15_000), sato());
    office.call(session -> {
      var held = office.book.rows(session, list, true, 10, 0);
      assertThat(held).hasSize(1);
      assertThat(held.getFirst().addresseeNumber()).isEqualTo("100");
      assertThat(held.getFirst().state()).isEqualTo(ListBook.AccountState.SUSPENDED);
      return 0;
    });
    var run = office.made("maker", list);
    assertThat(run.rowCount()).isOne();
    assertThat(run.excludedCount()).isOne();
  }
}
