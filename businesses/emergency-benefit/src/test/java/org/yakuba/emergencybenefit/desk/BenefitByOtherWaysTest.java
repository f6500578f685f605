package org.yakuba.emergencybenefit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.emergencybenefit.PublishedRegister.Person;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.PublishedAccounts;

/** Money without an application, applications of the portal, and the branch behind an account. */
class BenefitByOtherWaysTest {
  private static BenefitOffice office;
  private static BenefitActs acts;

  @BeforeAll
  static void open() {
    office = new BenefitOffice();
    acts = new BenefitActs(office);
    for (int i = 1; i <= 6; i++) {
      office.lives(new Person("1%02d".formatted(i), "%02d".formatted(i)));
    }
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  @Proves({"EMB-4-07"})
  void whoever_was_told_of_a_known_account_and_did_not_decline_in_time_is_paid_without_applying() {
    var account = PublishedAccounts.register(office.database, office.tenant, "101", "111", null);
    PublishedAccounts.register(office.database, office.tenant, "102", "222", null);
    PublishedAccounts.register(office.database, office.tenant, "103", "333", "CLOSED");
    PublishedAccounts.register(office.database, office.tenant, "104", "444", null);
    PublishedAccounts.register(office.database, office.tenant, "104", "445", null);
    office.open(
        "331",
        "EVERYBODY",
        Map.of("method", "PUSH", "objectionUntil", BenefitOffice.TODAY.toString()));
    assertThat(acts.bundle("331", "APPLICATION", "申請書"))
        .contains("みどり銀行 本店 ****111")
        .contains("****222")
        .doesNotContain("****333")
        .doesNotContain("****444");
    office.clerk.open("/benefits/331/decisions");
    office.clerk.submit("/benefits/331/push", Map.of());
    assertThat(office.clerk.page().text()).contains("EMB-E132");
    var declining = acts.citizen(office.letterOf("331", "102"), BenefitActs.BIRTH);
    declining.submit(BenefitActs.APPLY + "/submit", Map.of("declined", "true", "pledge", "true"));
    assertThat(declining.page().text()).contains("申請を受け付けました");

    office.clerk.open("/benefits/331/edit");
    var later = BenefitOffice.selected(office.clerk);
    later.put("objectionUntil", BenefitOffice.TODAY.minusDays(1).toString());
    office.clerk.submit("/benefits/331/versions", later);
    office.approver.open("/benefits/331");
    office.approver.submit("/benefits/331/versions/2/approve", Map.of());
    office.clerk.open("/benefits/331/decisions");
    office.clerk.submit("/benefits/331/push", Map.of());
    assertThat(office.clerk.page().text()).contains("1世帯を支給の候補にしました");
    office.clerk.submit("/benefits/331/push", Map.of());
    assertThat(office.clerk.page().text()).contains("0世帯を支給の候補にしました");
    acts.decides("331");
    acts.pays("331");
    assertThat(
            office.text(
                "SELECT string_agg(addressee_number || ' ' || payee_account_id || ' ' || amount_yen, ',')"
                    + " FROM platform.payment_list_row WHERE payment_key ^@ '331/'"))
        .isEqualTo("101 " + account + " 70000");
  }

  @Test
  @Proves({"EMB-3-07"})
  void
      an_application_of_the_portal_uses_the_number_up_once_and_its_applicant_learns_the_decision() {
    office.open("332", "EVERYBODY", Map.of());
    var letter = office.letterOf("332", "105");
    var wrong = forwarded(letter, "1999-09-09");
    assertThat(told(wrong)).containsExactly("REJECTED EMB-E125");
    var first = forwarded(letter, BenefitActs.BIRTH);
    assertThat(told(first)).containsExactly("ACCEPTED ");
    var second = forwarded(letter, BenefitActs.BIRTH);
    assertThat(told(second)).containsExactly("REJECTED EMB-E127");
    assertThat(told(forwarded("33299999999", BenefitActs.BIRTH)))
        .containsExactly("REJECTED EMB-E118");
    assertThat(acts.citizen(letter, BenefitActs.BIRTH).page().text()).contains("EMB-E127");
    office.clerk.open("/benefits/332");
    assertThat(office.clerk.page().text()).contains("ぴったりサービス");
    acts.decides("332");
    assertThat(told(first)).containsExactly("ACCEPTED ", "APPROVED ");
    assertThat(told(second)).hasSize(1);
  }

  private static UUID forwarded(String letter, String birthDate) {
    var delivery = UUID.randomUUID();
    var items = new ArrayList<ApplicationForwarded.Item>();
    Map.of(
            "letterId", letter,
            "headBirthDate", birthDate,
            "useBenefitAccount", "0",
            "bankCode", "9990",
            "branchCode", "001",
            "accountType", "1",
            "accountNumber", "1050000",
            "holderNameKana", "ミホン　タロウ",
            "applicantPhone", "0901111222")
        .forEach((item, value) -> items.add(new ApplicationForwarded.Item(item, 1, value)));
    var application =
        new ApplicationForwarded(
            delivery,
            UUID.randomUUID(),
            "A20261121000001",
            "EMB-01",
            1,
            "emergency-benefit",
            Instant.now(),
            "SELF",
            "105",
            List.of(),
            1,
            items,
            List.of());
    office.told("application-management", "application-delivery", delivery.toString(), application);
    return delivery;
  }

  /** What the business answered about a delivery, in order. */
  private static List<String> told(UUID delivery) {
    return office
        .tenancy()
        .call(
            office.tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        "SELECT coalesce(e.payload ->> 'status', e.payload ->> 'disposition') || ' '"
                            + " || coalesce(e.payload -> 'findings' -> 0 ->> 'code', '')"
                            + " FROM platform.linkage_event e WHERE e.publisher = 'emergency-benefit'"
                            + " AND e.aggregate_id = :delivery ORDER BY e.aggregate_version")
                    .param("delivery", delivery.toString())
                    .query(String.class)
                    .list());
  }

  @Test
  @Proves({"EMB-4-04"})
  void an_account_is_examined_by_form_holder_and_branch_before_it_is_decided() {
    office.open("333", "EVERYBODY", Map.of("publicAccount", "true"));
    acts.applies("333", "101", "1010000");
    acts.applies("333", "102", "1020000", Map.of("branchCode", "777"));
    acts.applies("333", "103", "1030000", Map.of("holderName", "ベツジン　ハナコ"));
    acts.applies("333", "106", "", Map.of("usePublic", "true"));
    PublishedAccounts.branch(office.database, office.tenant, "9990", "001");
    assertThat(acts.gathers("333")).contains("候補をまとめました");
    assertThat(
            office.text(
                "SELECT string_agg(t.head_number || ' ' || a.status || ' ' || coalesce(a.reason, ''), ', ' ORDER BY t.head_number)"
                    + " FROM emergency_benefit.application a JOIN emergency_benefit.target t USING (tenant_id, benefit_id, target_no)"
                    + " WHERE a.benefit_id = '333'"))
        .isEqualTo(
            "101 APPROVED , 102 PENDING BRANCH_UNKNOWN, 103 PENDING ACCOUNT_HOLDER_MISMATCH, 106 APPROVED ");
    office.clerk.open("/benefits/333/review?reason=BRANCH_UNKNOWN");
    var application = BenefitOffice.first(office.clerk, "a[href*=/applications/]").attr("href");
    office.clerk.open(application);
    var correction = BenefitActs.account("ミホン　タロウ", "1020000");
    correction.put("what", "account");
    office.clerk.submit(application, correction);
    assertThat(office.clerk.page().text()).contains("口座を訂正しました");
    assertThat(acts.bundle("333", "CORRECTION", "補正のお願い")).contains("口座の名義");
  }
}
