package org.yakuba.childallowance.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                        "SELECT payload::text FROM platform.linkage_event WHERE contract = 'LevyDetermined'")
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
