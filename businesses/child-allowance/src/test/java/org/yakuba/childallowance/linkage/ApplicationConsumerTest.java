package org.yakuba.childallowance.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.filing.AppliedItems;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.filing.FilingStatus;
import org.yakuba.childallowance.filing.FilingStore;
import org.yakuba.childallowance.ledger.PensionType;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.workitem.WorkItem;
import org.yakuba.platform.workitem.WorkItems;

/** What an application becomes here, and what its correction does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ApplicationConsumerTest {
  private static final Instant NOW = Instant.parse("2026-10-01T03:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
  private static final String MASTER_KEY = "eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U=";
  private static final UUID DELIVERY = UUID.randomUUID();

  private final ApplicationConsumer consumer =
      new ApplicationConsumer(
          new ApplicationAnswers(
              new Outbox(
                  new Contracts(List.of(ChildAllowance.CONTRACTS)),
                  new TenantKeys(MasterKey.ofBase64(MASTER_KEY)),
                  CLOCK),
              CLOCK),
          ChildAllowanceLaw.national(),
          OpeningDays.standard(),
          CLOCK);
  private TestDatabase database;
  private TenantId tenant;

  @BeforeAll
  void open() {
    database = TestDatabase.fresh(ChildAllowance.TABLES);
    tenant = database.tenant("990019");
  }

  @AfterAll
  void close() {
    database.close();
  }

  private void forwarded(int revision, String pension) {
    var items = new ArrayList<ApplicationForwarded.Item>();
    items.add(new ApplicationForwarded.Item("applicantName", 1, "見本　花子"));
    items.add(new ApplicationForwarded.Item("pensionType", 1, pension));
    items.add(new ApplicationForwarded.Item("individualNumber", 1, "123456789018"));
    items.add(new ApplicationForwarded.Item("accountNumber", 1, "7654321"));
    var application =
        new ApplicationForwarded(
            DELIVERY,
            UUID.randomUUID(),
            "A1",
            "CHD-01",
            1,
            ChildAllowance.ID,
            Instant.parse("2026-09-30T16:00:00Z"),
            "SELF",
            "100",
            List.of(),
            revision,
            items,
            List.of());
    var event =
        new LinkageEvent<>(
            UUID.randomUUID(),
            "ApplicationForwarded",
            1,
            tenant.value(),
            "application-management",
            "application-delivery",
            DELIVERY.toString(),
            revision,
            revision,
            NOW,
            LocalDate.of(2026, 10, 1),
            NOW,
            UUID.randomUUID(),
            null,
            false,
            false,
            application);
    database.tenancy().run(tenant, session -> consumer.consume(session, event));
  }

  private List<Filing> filings() {
    return database.tenancy().call(tenant, session -> FilingStore.list(session, null, "100", 10));
  }

  private List<String> kept(Filing filing) {
    return database
        .tenancy()
        .call(
            tenant,
            session ->
                AppliedItems.of(session, filing.id()).stream()
                    .map(item -> item.itemId() + "=" + item.value())
                    .toList());
  }

  private static PensionType pension(Filing filing) {
    return filing.command() instanceof Command.Certify claim && claim.pensionType() != null
        ? claim.pensionType()
        : PensionType.NONE;
  }

  @Test
  void a_corrected_application_makes_its_filing_a_draft_again_and_numbers_are_never_kept() {
    forwarded(1, "NATIONAL");
    var first = filings().getFirst();
    assertThat(pension(first)).isEqualTo(PensionType.NATIONAL_PENSION);
    assertThat(first.receivedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(kept(first)).containsExactly("applicantName=見本　花子", "pensionType=NATIONAL");
    forwarded(2, "EMPLOYEE");
    assertThat(filings()).hasSize(1);
    var second = filings().getFirst();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.status()).isEqualTo(FilingStatus.DRAFT);
    assertThat(pension(second)).isEqualTo(PensionType.EMPLOYEES_PENSION);
    assertThat(kept(second)).contains("pensionType=EMPLOYEE");
    var filter =
        new WorkItem.Filter(null, ChildAllowance.ID, LifeEvents.APPLICATION_KIND, null, null);
    List<WorkItem> items =
        database.tenancy().call(tenant, session -> WorkItems.list(session, filter, 10));
    assertThat(items)
        .extracting(WorkItem::title)
        .containsExactly("電子申請の審査 CHD-01", "補正された電子申請の審査 CHD-01");
    assertThat(items)
        .allSatisfy(
            item -> assertThat(item.detail()).containsEntry("filing", first.id().toString()));
  }
}
