package org.yakuba.applicationmanagement.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.applicationmanagement.OtherRegister;
import org.yakuba.applicationmanagement.TownOffice;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.contracts.application.ApplicationAcknowledged;
import org.yakuba.contracts.application.ApplicationDecided;
import org.yakuba.contracts.application.ApplicationReviewChanged;
import org.yakuba.contracts.application.ItemFinding;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.linkage.SnapshotMarker;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.sample.applications.SampleSignature.Signer;

/** Applications go to their business once, and follow what it answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ForwardingTest {
  private TownOffice office;
  private TestBrowser clerk;

  @BeforeAll
  void open() {
    office = TownOffice.open();
    clerk = office.server().signedIn(TownOffice.CODE, "welfare");
  }

  @AfterAll
  void close() {
    office.close();
  }

  private Application ready() {
    var sent = office.send(office.claim(OtherRegister.HANAKO).signed(Signer.HOLDER));
    clerk.open("/applications/" + sent.id());
    clerk.submit("/applications/" + sent.id() + "/ready", Map.of());
    clerk.open("/applications/forwarding");
    clerk.submit("/applications/forwarding", Map.of());
    assertThat(clerk.page().text()).contains("1件を業務へ渡しました。");
    clerk.open("/applications/forwarding");
    clerk.submit("/applications/forwarding", Map.of());
    assertThat(clerk.page().text()).contains("0件を業務へ渡しました。");
    return office.again(sent);
  }

  private UUID delivery(Application application) {
    return UUID.fromString(
        office
            .texts(
                "SELECT delivery_id::text FROM application_management.delivery WHERE application_id = '"
                    + application.id()
                    + "'")
            .getFirst());
  }

  private List<ApplicationForwarded> forwarded(UUID delivery) {
    return office
        .data()
        .tenancy()
        .call(
            office.tenant(),
            session -> {
              var cipher = office.server().bean(TenantKeys.class).cipher(session);
              return session
                  .jdbc()
                  .sql(
                      "SELECT payload::text FROM platform.linkage_event WHERE aggregate_id = ? AND contract = 'ApplicationForwarded' ORDER BY aggregate_version")
                  .param(delivery.toString())
                  .query(String.class)
                  .list()
                  .stream()
                  .map(text ->
                      cipher.decrypt(
                          "linkage.payload",
                          java.util.Base64.getDecoder()
                              .decode(LinkageJson.read(String.valueOf(text), String.class))))
                  .map(json -> LinkageJson.read(json, ApplicationForwarded.class))
                  .toList();
            });
  }

  private void answer(UUID delivery, Record answer) {
    office.publish("child-allowance", "application-delivery", delivery.toString(), answer);
    office.deliver();
  }

  @Test
  @Proves({"APP-5-02", "APP-5-03", "APP-5-04"})
  void an_application_goes_once_with_everything_and_follows_the_business_to_the_decision() {
    var application = ready();
    var delivery = delivery(application);
    var sent = forwarded(delivery);
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().applicantAddresseeNumber()).isEqualTo("000000000000017");
    assertThat(sent.getFirst().subjectAddresseeNumbers()).containsExactly("000000000000025");
    assertThat(sent.getFirst().value("children[0].name")).isEqualTo("見本　実");
    assertThat(sent.getFirst().originalSubmittedAt()).isEqualTo(application.originalSubmittedAt());
    answer(delivery, new ApplicationAcknowledged(delivery, "ACCEPTED", List.of()));
    assertThat(office.again(application).status()).isEqualTo(ApplicationStatus.FORWARDED);
    answer(delivery, new ApplicationReviewChanged(delivery, "STARTED", List.of(), null));
    answer(
        delivery,
        new ApplicationDecided(
            delivery, "APPROVED", LocalDate.of(2026, 11, 30), "児手第1号", "R001", null));
    var done = office.again(application);
    assertThat(done.status()).isEqualTo(ApplicationStatus.COMPLETED);
    assertThat(done.disposition()).isEqualTo("APPROVED");
  }

  @Test
  @Proves("APP-6-04")
  void the_wish_to_use_the_public_account_reaches_the_business_as_it_was_filled_in() {
    var delivery = delivery(ready());
    assertThat(forwarded(delivery).getFirst().value("useBenefitAccount")).isEqualTo("1");
  }

  @Test
  void what_a_business_cannot_take_comes_back_and_goes_again_under_the_same_delivery() {
    var application = ready();
    var delivery = delivery(application);
    answer(
        delivery,
        new ApplicationAcknowledged(
            delivery,
            "REJECTED",
            List.of(new ItemFinding("pensionType", "CHA-E01", "年金の別を確かめてください"))));
    var back = office.again(application);
    assertThat(back.status()).isEqualTo(ApplicationStatus.FORMAL_REVIEW);
    clerk.open("/applications/" + application.id());
    assertThat(clerk.page().text()).contains("年金の別を確かめてください");
    clerk.submit("/applications/" + application.id() + "/ready", Map.of());
    clerk.open("/applications/forwarding");
    clerk.submit("/applications/forwarding", Map.of());
    assertThat(forwarded(delivery))
        .extracting(ApplicationForwarded::revision)
        .containsExactly(1, 2);
  }

  @Test
  void a_correction_asked_for_by_the_business_goes_to_the_resident() {
    var application = ready();
    var delivery = delivery(application);
    answer(delivery, new ApplicationAcknowledged(delivery, "ACCEPTED", List.of()));
    answer(
        delivery,
        new ApplicationReviewChanged(
            delivery,
            "CORRECTION_REQUESTED",
            List.of(new ItemFinding("spouseName", "CHA-E02", "配偶者の氏名がありません")),
            LocalDate.of(2026, 12, 15)));
    assertThat(office.again(application).status())
        .isEqualTo(ApplicationStatus.CORRECTION_REQUESTED);
    assertThat(
            office.texts(
                "SELECT due_date::text FROM application_management.correction_request WHERE application_id = '"
                    + application.id()
                    + "'"))
        .containsExactly("2026-12-15");
  }

  @Test
  void an_answer_that_cannot_follow_changes_nothing_and_is_shown_to_an_officer() {
    var application = ready();
    var delivery = delivery(application);
    answer(delivery, decided(delivery, "DENIED"));
    assertThat(office.again(application).status()).isEqualTo(ApplicationStatus.DENIED);
    answer(delivery, decided(delivery, "APPROVED"));
    assertThat(office.again(application).status()).isEqualTo(ApplicationStatus.DENIED);
    assertThat(
            office.texts(
                "SELECT title FROM platform.work_item WHERE kind = 'application.answer-not-applied'"))
        .containsExactly("業務の回答を申請の状態に反映できません");
  }

  private static ApplicationDecided decided(UUID delivery, String disposition) {
    return new ApplicationDecided(
        delivery, disposition, LocalDate.of(2026, 11, 30), null, null, "支給要件に当たりません");
  }

  @Test
  @Proves("APP-3-01")
  void links_of_certificates_come_by_event_and_all_at_once_and_what_was_known_is_kept() {
    office.link("77AB", "000000000000033");
    office.deliver();
    office
        .data()
        .asOwner()
        .sql(
            "INSERT INTO resident_register.delivered_link VALUES (?, '77AB', '000000000000033', '2020-01-01', '2025-12-31', NULL),"
                + " (?, '88CD', '000000000000017', '0001-01-01 BC', NULL, NULL)")
        .param(office.tenant().value())
        .param(office.tenant().value())
        .update();
    var consumer = office.server().bean(CertificateLinkSnapshot.class);
    var marker =
        new SnapshotMarker(
            UUID.fromString("00000000-0000-7000-8000-000000000001"),
            LocalDate.of(2026, 11, 20),
            1,
            true);
    for (int i = 0; i < 2; i++) {
      office
          .data()
          .tenancy()
          .call(office.tenant(), session -> consumer.consume(session, marker, 0));
    }
    assertThat(
            office.texts(
                "SELECT certificate_serial || ' ' || coalesce(valid_to::text, '-') || ' ' || (known_to = 'infinity')"
                    + " FROM application_management.certificate_link WHERE certificate_serial IN ('77AB', '88CD')"
                    + " ORDER BY certificate_serial, known_to"))
        .containsExactly("77AB - false", "77AB 2025-12-31 true", "88CD - true");
  }

  @Test
  void a_serial_number_of_two_people_is_told_to_the_register() {
    office.link("99EE", "000000000000017");
    office.link("99EE", "000000000000033");
    office.deliver();
    var sent =
        office.send(office.change(OtherRegister.HANAKO).control("CertificateSerialNumber", "99EE"));
    assertThat(sent.status()).isEqualTo(ApplicationStatus.UNIDENTIFIED);
    assertThat(
            office.texts(
                "SELECT aggregate_id FROM platform.linkage_event WHERE contract = 'CertificateLinkConflictDetected'"))
        .containsExactly("99EE");
  }
}
