package org.yakuba.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.payments.inquiry.AccountInquiries;
import org.yakuba.payments.inquiry.InquiryOutcome;
import org.yakuba.payments.ledger.BenefitConsents;
import org.yakuba.payments.rules.AccountChange;
import org.yakuba.payments.rules.AccountSource;
import org.yakuba.payments.rules.SuspendedReason;
import org.yakuba.payments.rules.VerificationStatus;
import org.yakuba.payments.run.PaymentStatus;
import org.yakuba.payments.run.TransferRun;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.test.CatalogCheck;
import org.yakuba.platform.test.DatabaseRules;
import org.yakuba.platform.test.MessageRules;
import org.yakuba.platform.test.PublishedRegister;
import org.yakuba.platform.test.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PaymentsCatalogTest {
  private static final DataItems ITEMS =
      DataItems.read(
          PaymentsCatalogTest.class.getClassLoader(), "org/yakuba/payments/data-items.yaml");

  private TestDatabase database;

  @BeforeAll
  void open() {
    database = TestDatabase.fresh(Payments.TABLES);
    PublishedRegister.create(database);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void the_catalogue_agrees_with_the_published_views() {
    assertThat(CatalogCheck.views(ITEMS, database.asOwner())).isEmpty();
  }

  @Test
  void code_lists_hold_the_values_of_the_program() {
    agree("accountSource", AccountSource.values());
    agree("verificationStatus", VerificationStatus.values());
    agree("suspendedReason", SuspendedReason.values());
    agree("accountChange", AccountChange.values());
    agree("consentMethod", BenefitConsents.Method.values());
    agree("paymentStatus", PaymentStatus.values());
    agree("runState", TransferRun.State.values());
    agree("inquiryState", AccountInquiries.State.values());
    agree("inquiryOutcome", InquiryOutcome.values());
  }

  private static void agree(String list, Enum<?>[] values) {
    assertThat(codes(list)).containsExactlyInAnyOrderElementsOf(names(values));
  }

  private static Set<String> codes(String list) {
    return Objects.requireNonNull(ITEMS.codeLists().get(list)).values().keySet();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  @Test
  void every_table_is_protected_and_every_statement_prepares_under_the_program_role() {
    assertThat(DatabaseRules.unprotected(database)).isEmpty();
    assertThat(DatabaseRules.unpreparable(database, Path.of("src/main/resources"), file -> false))
        .isEmpty();
  }

  @Test
  void every_code_of_a_message_is_explained() {
    assertThat(MessageRules.unexplained(Path.of("src/main/java"))).isEmpty();
  }
}
