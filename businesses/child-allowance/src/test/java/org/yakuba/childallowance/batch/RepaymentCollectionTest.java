package org.yakuba.childallowance.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.linkage.LifeEvents;
import org.yakuba.childallowance.repayment.CollectionReceipts;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.collection.PaymentReceived;
import org.yakuba.contracts.levy.LevyDetermined;
import org.yakuba.contracts.levy.LevyDetermined.Installment;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.workitem.WorkItem;
import org.yakuba.platform.workitem.WorkItems;

/** What is asked back goes to the collection, which tells what it received. */
class RepaymentCollectionTest extends PayingOfficers {
  private static final String PAGE = "/child-allowance/repayments";

  private final CollectionReceipts receipts = new CollectionReceipts();
  private int version;

  private long decided(String certification, int yen) {
    overpaid(certification, "2026-08-01", yen);
    clerk.open(PAGE);
    clerk.submit(
        PAGE, Map.of("certification", certification, "dueOn", "2027-01-20", "reason", "転出の届出の遅れ"));
    var bill = office.number("SELECT max(claim_no) FROM child_allowance.repayment_claim");
    chief.open(PAGE);
    chief.submit(PAGE + "/" + bill + "/decide", Map.of());
    assertThat(chief.page().text()).contains("返納を決定しました");
    return bill;
  }

  private List<LevyDetermined> published() {
    return database
        .tenancy()
        .call(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        "SELECT payload::text FROM platform.linkage_event WHERE contract = 'LevyDetermined' ORDER BY publication_no")
                    .query(String.class)
                    .list()
                    .stream()
                    .map(text -> LinkageJson.read(String.valueOf(text), LevyDetermined.class))
                    .toList());
  }

  private void received(String notice, String receipt, String status, long yen, String day) {
    var now = Instant.now(clock);
    version++;
    var event =
        new LinkageEvent<>(
            UUID.randomUUID(),
            "PaymentReceived",
            1,
            tenant.value(),
            "collection",
            "receipt",
            "L1/" + receipt,
            version,
            version,
            now,
            LocalDate.parse(day),
            now,
            UUID.randomUUID(),
            null,
            false,
            false,
            new PaymentReceived(
                "L1",
                receipt,
                "BENEFIT_REPAYMENT",
                2026,
                notice,
                1,
                LocalDate.parse(day),
                "BANK",
                yen,
                0,
                0,
                status,
                0));
    database.tenancy().run(tenant, session -> receipts.consume(session, event));
  }

  private String row(long bill) {
    return clerk.open(PAGE).select("tr").stream()
        .map(row -> row.text())
        .filter(text -> text.startsWith(bill + " "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves("CHA-4-08")
  void a_decided_claim_goes_to_the_collection_and_its_receipts_come_back() {
    var certification = one("401");
    var bill = decided(certification, 25_000);
    assertThat(published())
        .singleElement()
        .satisfies(levy -> {
          assertThat(levy.claimType()).isEqualTo("BENEFIT_REPAYMENT");
          assertThat(levy.noticeNumber()).isEqualTo("CHA-" + bill);
          assertThat(levy.levyKind()).isEqualTo("INITIAL");
          assertThat(levy.payerAddresseeNumber()).isEqualTo("401");
          assertThat(levy.limitationYears()).isEqualTo(2);
          assertThat(levy.installments())
              .containsExactly(new Installment(1, LocalDate.of(2027, 1, 20), 25_000, "ORDINARY"));
        });
    received("CHA-" + bill, "R1", "PROVISIONAL", 5_000, "2026-11-25");
    received("CHA-" + bill, "R1", "CONFIRMED", 5_000, "2026-11-25");
    assertThat(row(bill)).contains("5,000円 20,000円", "納付待ち");
    received("CHA-" + bill, "R2", "CONFIRMED", 20_000, "2026-11-26");
    assertThat(row(bill)).contains("25,000円 0円", "完納");
    received("CHA-" + bill, "R2", "REVERSED", 20_000, "2026-11-26");
    assertThat(row(bill)).contains("5,000円 20,000円", "納付待ち");
  }

  private void reduce(long bill, String yen, String told) {
    clerk.open(PAGE);
    clerk.submit(
        PAGE + "/" + bill + "/reductions",
        Map.of("amount-" + bill, yen, "reason-" + bill, "消滅の取消"));
    assertThat(clerk.page().text()).contains(told);
  }

  private long waiting() {
    return office.number(
        "SELECT max(reduction_no) FROM child_allowance.repayment_reduction WHERE decided_at IS NULL");
  }

  @Test
  @Proves("CHA-4-08")
  void what_is_not_owed_after_all_is_taken_off_the_claim_and_set_off_again() {
    var certification = one("441");
    overpaid(certification, "2026-07-01", 10_000);
    var bill = decided(certification, 15_000);
    received("CHA-" + bill, "R1", "CONFIRMED", 5_000, "2026-11-25");
    reduce(bill, "20,001", "CHA-E190");
    reduce(bill, "18,000", "返納の減額を起票しました");
    reduce(bill, "1", "決裁を待つ減額があります");
    var both = server.signedIn(town, "welfare", "approver");
    both.open(PAGE);
    both.submit(PAGE + "/reductions/" + waiting() + "/withdraw", Map.of());
    both.submit(
        PAGE + "/" + bill + "/reductions",
        Map.of("amount-" + bill, "18,000", "reason-" + bill, "消滅の取消"));
    both.post(
        PAGE + "/reductions/" + waiting() + "/decide",
        Map.of("_csrf", both.page().expectFirst("input[name=_csrf]").val()));
    assertThat(both.page().text()).contains("CHA-E131");
    chief.open(PAGE);
    chief.submit(PAGE + "/reductions/" + waiting() + "/decide", Map.of());
    assertThat(chief.page().text()).contains("返納を減額しました");
    assertThat(row(bill)).contains("7,000円 18,000円 5,000円 2,000円", "納付待ち");
    assertThat(clerk.page().text()).contains("2 18,000円");
    assertThat(published())
        .extracting(LevyDetermined::levyKind, LevyDetermined::principal)
        .containsExactly(tuple("INITIAL", 25_000L), tuple("DECREASE", 7_000L));
    approve(plan("2026-12", "REGULAR"));
    assertThat(office.number("SELECT sum(deducted_yen) FROM child_allowance.payment"))
        .isEqualTo(18_000);
  }

  @Test
  void a_claim_of_which_nothing_is_left_is_cancelled_and_what_came_in_between_stands() {
    var bill = decided(one("451"), 10_000);
    reduce(bill, "10,000", "返納の減額を起票しました");
    var number = waiting();
    received("CHA-" + bill, "R1", "CONFIRMED", 4_000, "2026-11-25");
    chief.open(PAGE);
    chief.submit(PAGE + "/reductions/" + number + "/decide", Map.of());
    assertThat(chief.page().text()).contains("CHA-E190", "6,000円");
    received("CHA-" + bill, "R1", "REVERSED", 4_000, "2026-11-25");
    chief.submit(PAGE + "/reductions/" + number + "/decide", Map.of());
    assertThat(row(bill)).contains("取消");
    assertThat(published().getLast())
        .satisfies(levy -> {
          assertThat(levy.levyKind()).isEqualTo("CANCELLATION");
          assertThat(levy.principal()).isZero();
        });
  }

  @Test
  void the_limitation_runs_two_years_from_the_due_day_and_anew_from_what_is_paid() {
    var bill = decided(one("411"), 10_000);
    assertThat(row(bill)).contains("R11.1.20", "納付待ち");
    on(LocalDate.of(2029, 1, 21));
    assertThat(row(bill)).contains("R11.1.20", "時効完成");
    received("CHA-" + bill, "R1", "CONFIRMED", 4_000, "2028-12-25");
    assertThat(row(bill)).contains("R12.12.25", "納期限経過");
    on(LocalDate.of(2030, 12, 26));
    assertThat(row(bill)).contains("6,000円", "時効完成");
    assertThat(clerk.page().select("form[action$=/receipts]")).isEmpty();
    clerk.post(
        PAGE + "/receipts",
        Map.of(
            "_csrf",
            clerk.page().expectFirst("input[name=_csrf]").val(),
            "billNumber",
            "" + bill,
            "amount",
            "6,000",
            "receivedOn",
            "2030-12-26"));
    assertThat(clerk.page().text()).contains("CHA-E188");
  }

  @Test
  void what_the_collection_received_beyond_the_claim_is_shown_to_an_officer() {
    var certification = one("431");
    var bill = decided(certification, 10_000);
    received("CHA-" + bill, "R1", "CONFIRMED", 10_001, "2026-11-25");
    var filter = new WorkItem.Filter(null, ChildAllowance.ID, LifeEvents.REVIEW_KIND, null, null);
    List<WorkItem> items =
        database.tenancy().call(tenant, session -> WorkItems.list(session, filter, 10));
    assertThat(items)
        .singleElement()
        .satisfies(
            item -> assertThat(item.detail()).containsEntry("certificationNumber", certification));
  }

  @Test
  void receipts_of_other_benefits_are_left_alone_and_an_unknown_number_is_refused() {
    received("CRA-1", "R1", "CONFIRMED", 1, "2026-11-25");
    assertThat(office.number("SELECT count(*) FROM child_allowance.repayment_receipt")).isZero();
    assertThatThrownBy(() -> received("CHA-999999", "R1", "CONFIRMED", 1, "2026-11-25"))
        .hasMessageContaining("CHA-E189");
  }
}
