package org.yakuba.childallowance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.PublishedNonResidents;

/** 施設等受給: children come to a facility and leave it, and nobody is paid for them twice. */
class FacilityPagesTest extends PaidOffice {
  private static final String PAGE = "/child-allowance/facilities";

  private Map<String, String> toFacility(String received, String event, String mother, int child) {
    var fields = claim(received, mother, child);
    fields.put("eventDate", event);
    fields.put("kind", "FACILITY");
    fields.put("p1.residence", "IN_FACILITY");
    return fields;
  }

  private void leaves(String certification, int row, String date, String reason) {
    var fields = Office.fields("receivedOn", date);
    for (int i = 1; i <= 3; i++) {
      fields.put("e" + i + ".reason", reason);
    }
    fields.put("e" + row + ".take", "true");
    fields.put("e" + row + ".date", date);
    office.decided("type=REVISION_DOWN&certificationNumber=" + certification, fields);
  }

  @Test
  @Proves("CHA-2-08")
  void children_are_paid_to_the_parents_until_the_month_they_come_and_to_the_facility_after_it() {
    declare("8801", "見本学園");
    var mother = family();
    var parents = certified(day(4, 10), mother, 2, 3, 4);
    var claim = "type=CERTIFICATION&kind=FACILITY&claimant=8801";
    office.preview(claim, toFacility(day(6, 20), day(6, 15), mother, 2));
    assertThat(main(office.counter)).contains("CHA-E102");
    leaves(parents, 1, day(6, 15), "CHILD_IN_FACILITY");
    var facility = office.decided(claim, toFacility(day(6, 20), day(6, 15), mother, 2));
    leaves(parents, 1, day(7, 10), "CHILD_IN_FACILITY");
    office.decided(
        "type=REVISION_UP&certificationNumber=" + facility,
        toFacility(day(7, 15), day(7, 10), mother, 3));
    leaves(facility, 1, day(9, 5), "FACILITY_LEFT");
    var home = claim(day(9, 10), mother, 2);
    home.put("eventDate", day(9, 5));
    office.decided("type=REVISION_UP&certificationNumber=" + parents, home);

    office.counter.open(PAGE + "/" + facility + "?month=" + YEAR + "-09");
    assertThat(main(office.counter)).contains("見本学園", "児童 2人", "月額 20,000円", shown(9));
    office.counter.open(PAGE + "/" + facility + "?month=" + YEAR + "-10");
    assertThat(main(office.counter)).contains("児童 1人", "月額 10,000円");
    office.counter.open(PAGE + "?month=" + YEAR + "-07");
    assertThat(main(office.counter)).contains("見本学園 施設設置者 1人 10,000円");
    assertThat(office.recipientPage(parents))
        .contains(shown(10) + " 佐藤　桜(第1子 3歳以上 10,000円)、佐藤　一郎(第2子 3歳以上 10,000円)");
    office.counter.open(PAGE + "/" + parents);
    assertThat(office.counter.status()).isEqualTo(404);
  }

  private void declare(String number, String name) {
    office.counter.open("/child-allowance/declared");
    submit(
        office.counter,
        "/child-allowance/declared",
        Map.of("number", number, "name", name, "kana", "ミホン", "birthDate", "1950-01-01"));
  }

  @Test
  @Proves("CHA-2-11")
  void whom_parents_abroad_name_is_recipient_until_they_return() {
    var page = "/child-allowance/designations";
    declare("8811", "海外　父");
    var aunt = family();
    var claim = claim(day(4, 10), aunt, 2);
    claim.put("kind", "DESIGNATED");
    office.preview("type=CERTIFICATION&claimant=" + aunt, claim);
    assertThat(office.counter.page().select("#kind-error").text()).contains("CHA-E126");
    office.counter.open(page);
    submit(office.counter, page, Map.of("designee", aunt, "father", "8899", "filedOn", day(4, 5)));
    assertThat(office.counter.page().select("#father-error").text()).contains("CHA-E195");
    assertThat(office.counter.page().select("#country-error").text()).contains("CHA-E195");
    var named = Map.of("father", "8811", "country", "見本国");
    submit(office.counter, page, named);
    assertThat(main(office.counter)).contains("指定届を受理しました", "海外　父", "見本国");
    submit(
        office.counter,
        page,
        Map.of("designee", aunt, "father", "8811", "country", "見本国", "filedOn", day(4, 6)));
    assertThat(office.counter.page().select("#designee-error").text()).contains("CHA-E196");
    var number = office.decided("type=CERTIFICATION&claimant=" + aunt, claim);
    assertThat(office.recipientPage(number)).contains("父母指定者");
    office.counter.open(page);
    var end = office.counter.page().expectFirst("form[action$=/end]").attr("action");
    var id = end.split("/")[3];
    submit(office.counter, end, Map.of("last-" + id, day(4, 1)));
    assertThat(office.counter.page().select("#last-" + id + "-error").text()).contains("CHA-E195");
    submit(office.counter, end, Map.of("last-" + id, day(8, 20)));
    assertThat(main(office.counter)).contains("続けて受給事由の消滅を受け付けてください");
    assertThat(office.counter.page().expectFirst("#endDate").val()).isEqualTo(day(8, 20));
    assertThat(office.counter.page().expectFirst("#extinctionReason option[selected]").val())
        .isEqualTo("RECIPIENT_CHANGED");
    office.counter.open(page);
    assertThat(main(office.counter)).contains("父母の帰国");
  }

  @Test
  @Proves("CHA-1-04")
  void a_child_elsewhere_is_taken_over_from_the_addressees_and_claimed_for() {
    var number = "900000000000018";
    PublishedNonResidents.register(
        office.database,
        office.tenant,
        number,
        "別居　学",
        "ベッキョ　マナブ",
        (YEAR - 8) + "-05-05",
        "見本県隣市西町２番");
    office.counter.open("/child-allowance/declared");
    assertThat(office.counter.page().select("a[href^=/non-residents]")).isEmpty();
    office.counter.submit("/child-allowance/declared/found", Map.of("search", number));
    assertThat(main(office.counter)).contains("別居　学", "見本県隣市西町２番");
    office.counter.submit("/child-allowance/declared/taken", Map.of());
    assertThat(main(office.counter)).contains("登録しました", "別居　学", "見本県隣市西町２番");
    var mother = family();
    var claim = claim(day(4, 10), mother, 2, 3);
    claim.put("p2.number", number);
    claim.put("p2.living", "APART_DOMESTIC");
    var certification = office.decided("type=CERTIFICATION&claimant=" + mother, claim);
    assertThat(office.recipientPage(certification)).contains("別居　学", "別居(国内)", "20,000円");
  }
}
