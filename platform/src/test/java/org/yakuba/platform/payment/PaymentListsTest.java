package org.yakuba.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.yakuba.contracts.benefit.PaymentListApproved;
import org.yakuba.contracts.benefit.PaymentListRow;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PaymentListsTest {
  private static final String BUSINESS = "sample-benefit";
  private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");

  private final PaymentLists lists =
      new PaymentLists(
          new Outbox(
              new Contracts(
                  List.of(new ContractSet(BUSINESS, "099", List.of(PaymentListApproved.class)))),
              new TenantKeys(MasterKey.ofBase64("eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U=")),
              Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"))));
  private TestDatabase database;
  private TenantId tenant;
  private UUID list;

  @BeforeAll
  void open() {
    database = TestDatabase.fresh();
    tenant = database.tenant("990019");
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void another() {
    list = UUID.randomUUID();
  }

  private PaymentListRow row(String key, long amountYen) {
    return PaymentListRow.into(
        UUID.randomUUID(), UUID.randomUUID(), "000000000012343", amountYen, list + key);
  }

  private void add(PaymentListRow... rows) {
    database
        .tenancy()
        .run(tenant, session -> PaymentLists.add(session, list, BUSINESS, List.of(rows)));
  }

  private PaymentListApproved approve() {
    return database
        .tenancy()
        .<PaymentListApproved>call(
            tenant,
            session ->
                lists.approve(
                    session,
                    BUSINESS,
                    new PaymentLists.Heading(list, "sample", "見本の給付", LocalDate.of(2026, 12, 15)),
                    UUID.randomUUID(),
                    NOW));
  }

  @Test
  void an_approved_list_says_how_many_rows_it_has_and_what_they_add_up_to() {
    add(row("1", 15_000), row("2", 30_000));
    assertThat(approve())
        .isEqualTo(
            new PaymentListApproved(
                list, BUSINESS, "sample", "見本の給付", LocalDate.of(2026, 12, 15), 2, 45_000));
    assertThat(
            database
                .asOwner()
                .sql("SELECT count(*) FROM platform.linkage_event WHERE aggregate_id = :list")
                .param("list", list.toString())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void an_approved_list_takes_no_further_row_and_no_second_approval() {
    add(row("1", 15_000));
    approve();
    assertThatThrownBy(() -> add(row("2", 1))).isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(this::approve).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void a_row_once_written_is_never_rewritten_or_taken_out() {
    add(row("1", 15_000));
    for (var change :
        List.of(
            "UPDATE platform.payment_list_row SET amount_yen = 1",
            "DELETE FROM platform.payment_list_row",
            "UPDATE platform.payment_list SET total_amount_yen = 1")) {
      assertThatThrownBy(
              () -> database.tenancy().run(tenant, session -> session.jdbc().sql(change).update()))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void a_key_of_a_business_is_paid_once_however_many_lists_there_are() {
    var first = row("1", 15_000);
    add(first);
    assertThatThrownBy(() -> add(row("1", 15_000))).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void a_list_without_rows_is_not_approved() {
    assertThatThrownBy(this::approve).isInstanceOf(IllegalArgumentException.class);
  }
}
