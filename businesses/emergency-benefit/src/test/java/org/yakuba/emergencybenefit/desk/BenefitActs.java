package org.yakuba.emergencybenefit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.yakuba.emergencybenefit.ledger.Payments;
import org.yakuba.platform.test.TestBrowser;

/** What citizens, two officers and the payments room do with a benefit, page by page. */
final class BenefitActs {
  static final String BIRTH = "1980-04-01";
  static final String APPLY = "/apply/" + BenefitOffice.TOWN;

  private final BenefitOffice office;

  BenefitActs(BenefitOffice office) {
    this.office = office;
  }

  /** Whoever has shown number and date of birth. */
  TestBrowser citizen(String letter, String birthDate) {
    var citizen = office.server.browser();
    citizen.open(APPLY);
    citizen.submit(APPLY + "/confirm", Map.of("letterId", letter, "birthDate", birthDate));
    return citizen;
  }

  /** The fields of an account. */
  static Map<String, String> account(String holder, String number) {
    var values = new LinkedHashMap<String, String>();
    values.put("bankCode", "9990");
    values.put("branchCode", "001");
    values.put("accountType", "1");
    values.put("accountNumber", number);
    values.put("holderName", holder);
    return values;
  }

  /** The head of a household applies online for an account of their own. */
  void applies(String benefit, String head, String number) {
    applies(benefit, head, number, Map.of());
  }

  void applies(String benefit, String head, String number, Map<String, String> more) {
    var citizen = citizen(office.letterOf(benefit, head), BIRTH);
    var values = account("ミホン　タロウ", number);
    values.put("pledge", "true");
    values.putAll(more);
    citizen.submit(APPLY + "/submit", values);
    assertThat(citizen.page().text()).contains("申請を受け付けました");
  }

  /** Gathers the candidates; what the page says. */
  String gathers(String benefit) {
    office.clerk.open("/benefits/" + benefit + "/decisions");
    office.clerk.submit("/benefits/" + benefit + "/decisions", Map.of());
    return office.clerk.page().text();
  }

  /** Gathers the candidates and has them decided by the other officer. */
  void decides(String benefit) {
    gathers(benefit);
    office.approver.open("/benefits/" + benefit + "/decisions");
    var approve = BenefitOffice.first(office.approver, "form[action$=approve]").attr("action");
    office.approver.submit(approve, Map.of());
    assertThat(office.approver.page().text()).contains("決定しました");
    office.finishJobs();
  }

  /** Plans and approves a list of payments. */
  void pays(String benefit) {
    var clerk = office.clerk;
    clerk.open("/benefits/" + benefit + "/payments");
    clerk.submit(
        "/benefits/" + benefit + "/payments",
        Map.of("paymentDate", BenefitOffice.TODAY.plusDays(7).toString()));
    office.approver.open("/benefits/" + benefit + "/payments");
    var approve = office.approver.page().selectFirst("form[action$=approve]");
    if (approve != null) {
      office.approver.submit(approve.attr("action"), Map.of());
      assertThat(office.approver.page().text()).contains("口座・振込に渡しました");
    }
  }

  /** What the payments room would report. */
  void reported(String benefit, String head, String status, String code) {
    var report = UUID.randomUUID();
    office
        .tenancy()
        .run(
            office.tenant,
            session -> {
              session
                  .jdbc()
                  .sql(
                      "INSERT INTO platform.transfer_result_row"
                          + " (report_id, payment_id, payment_status, reason_code, settled_on, payee_account_id)"
                          + " SELECT :report, p.payment_id, :status, :code, current_date, gen_random_uuid()"
                          + " FROM emergency_benefit.payment p JOIN emergency_benefit.target t USING (tenant_id, benefit_id, target_no)"
                          + " WHERE p.benefit_id = :benefit AND t.head_number = :head")
                  .param("report", report)
                  .param("status", status)
                  .param("code", status.equals("PAID") ? null : code, Types.VARCHAR)
                  .param("benefit", benefit)
                  .param("head", head)
                  .update();
              assertThat(Payments.takeResults(session, report))
                  .isEqualTo(status.equals("PAID") ? 0 : 1);
            });
  }

  /** A person as the register has them from a day on, in place of what it had. */
  void registers(String number, Map<String, Object> items, LocalDate from) {
    office
        .tenancy()
        .run(
            office.tenant,
            session -> {
              session
                  .jdbc()
                  .sql(
                      "UPDATE resident_register.delivered SET state_to = :from"
                          + " WHERE addressee_number = :number AND state_to = 'infinity'")
                  .param("from", from)
                  .param("number", number)
                  .update();
              session
                  .jdbc()
                  .sql(
                      "INSERT INTO resident_register.delivered (addressee_number, household_number, head, resident_type,"
                          + " resident_status, name, name_kana, birth_date, became_resident_on, removed_on, address, postal_code, state_from)"
                          + " SELECT d.addressee_number, coalesce(:household, d.household_number), coalesce(:head, d.head), d.resident_type,"
                          + " coalesce(:status, d.resident_status), d.name, d.name_kana, d.birth_date, d.became_resident_on,"
                          + " CASE WHEN :status IS NOT NULL THEN CAST(:from AS date) END, d.address, d.postal_code, :from"
                          + " FROM resident_register.delivered d WHERE d.addressee_number = :number AND d.state_to = :from")
                  .param("household", items.get("household"), Types.VARCHAR)
                  .param("head", items.get("head"), Types.BOOLEAN)
                  .param("status", items.get("status"), Types.VARCHAR)
                  .param("from", from)
                  .param("number", number)
                  .update();
            });
  }

  /** The text of the newest bundle of a kind, as for outside printing. */
  String bundle(String benefit, String kind, String title) {
    office.clerk.open("/benefits/" + benefit + "/letters");
    office.clerk.submit("/benefits/" + benefit + "/letters", Map.of("kind", kind));
    office.finishJobs();
    office.clerk.open("/benefits/" + benefit + "/letters");
    var link = office.clerk.page().selectFirst("tr:contains(" + title + ") a[href$=/csv]");
    if (link == null) {
      return "";
    }
    office.clerk.open(link.attr("href"));
    return office.clerk.answer().body();
  }
}
