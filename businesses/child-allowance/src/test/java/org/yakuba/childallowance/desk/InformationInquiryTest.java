package org.yakuba.childallowance.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yakuba.childallowance.desk.LinkedOffice.NEIGHBOUR;
import static org.yakuba.childallowance.desk.LinkedOffice.PENSION;
import static org.yakuba.childallowance.desk.LinkedOffice.YEAR;
import static org.yakuba.childallowance.desk.LinkedOffice.main;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.gateway.ToldItems;

/** 情報照会: what the town asks others, through the simulator of the state. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class InformationInquiryTest {
  private LinkedOffice town;

  @BeforeAll
  void open() {
    town = new LinkedOffice();
  }

  @AfterAll
  void close() {
    town.close();
  }

  private static String month(int month) {
    return Words.month(YearMonth.of(YEAR, month));
  }

  private String filingPage(String filing) {
    town.office.counter.open("/child-allowance/filings/" + filing);
    return main(town.office.counter);
  }

  @Test
  @Proves("CHA-7-03")
  void the_former_municipality_is_asked_and_months_paid_twice_are_shown_on_filing_and_recipient() {
    var mother = town.family();
    town.neighbourPaid(mother, "810", YEAR - 1 + "-04", YEAR + "-06");
    var filing = town.filed(mother);
    assertThat(filingPage(filing)).doesNotContain("CHA-W202").contains("情報照会");
    assertThat(main(town.ask(mother, "FORMER_ALLOWANCE", NEIGHBOUR))).contains("照会を登録しました", "送信待ち");
    assertThat(town.press("run")).contains("1件を送り、結果1件を受け取りました");
    assertThat(filingPage(filing))
        .contains("CHA-W202", "重複する月: " + month(5) + "〜" + month(6), "前住所地の児童手当", "回答あり 提供");
    town.office.approve(filing);
    assertThat(main(town.office.approver)).contains("CHA-W202", "前住所地の児童手当");
    assertThat(
            town.text(
                "SELECT string_agg(act || ' ' || affair_code || ' ' || COALESCE(result, '') || ' ' || (keep_until - CAST(recorded_at AS date)) / 365, ',' ORDER BY act DESC)"
                    + " FROM platform.information_exchange WHERE addressee_number = '"
                    + mother
                    + "'"))
        .isEqualTo("INQUIRY JM99000000000001  7,ANSWER JM99000000000001 PROVIDED 7");
    assertThat(
            town.text(
                "SELECT count(*) FROM platform.audit_entry WHERE function_id = 'CHA-7-03' AND action = 'CREATE' AND '"
                    + mother
                    + "' = ANY (subjects) AND condition::text ~ 'FORMER_ALLOWANCE'"))
        .isEqualTo("1");
  }

  @Test
  @Proves("CHA-7-03")
  void the_portal_does_not_show_who_asked_about_a_protected_person() {
    var mother = town.family();
    town.certified(mother);
    town.ask(mother, "FORMER_ALLOWANCE", NEIGHBOUR);
    town.press("run");
    assertThat(town.state.shownToThePerson(mother)).containsExactly(LinkedOffice.TOWN);
    var hidden = town.family();
    town.certified(hidden);
    town.office.protect(hidden);
    town.ask(hidden, "FORMER_ALLOWANCE", NEIGHBOUR);
    town.press("run");
    assertThat(town.state.shownToThePerson(hidden)).isEmpty();
    assertThat(
            town.text(
                "SELECT count(*) FROM platform.information_exchange WHERE addressee_number = '"
                    + hidden
                    + "'"))
        .isEqualTo("2");
  }

  @Test
  @Proves("CHA-7-03")
  void months_that_nobody_pays_are_shown_before_the_claim_is_received() {
    var mother = town.family();
    var filing = town.filed(mother);
    town.neighbourPaid(mother, "820", YEAR - 1 + "-04", YEAR + "-02");
    town.ask(mother, "FORMER_ALLOWANCE", NEIGHBOUR);
    town.press("run");
    assertThat(filingPage(filing)).contains("CHA-W203", "空白の月: " + month(3) + "〜" + month(4));
    town.office.preview(
        "type=CERTIFICATION&claimant=" + mother, LinkedOffice.claim(mother, YEAR + "-03-15"));
    assertThat(main(town.office.counter))
        .contains("CHA-W203", "空白の月: " + month(3) + "〜" + month(3));
    town.neighbourPaid(mother, "820", YEAR - 1 + "-04", YEAR + "-04");
    town.ask(mother, "FORMER_ALLOWANCE", NEIGHBOUR);
    town.press("run");
    assertThat(filingPage(filing)).doesNotContain("CHA-W20").contains(month(2), month(4));
  }

  @Test
  @Proves({"CHA-7-03", "CHA-5-03"})
  void the_pension_is_asked_and_stands_beside_what_public_records_tell() {
    var mother = town.family();
    var certification = town.certified(mother);
    town.state.script(
        PENSION,
        mother,
        "PROVIDED",
        ToldItems.PENSION,
        "NATIONAL_PENSION",
        "2015-04-01/2020-04-01",
        ToldItems.PENSION,
        "EMPLOYEES_PENSION",
        "2020-04-01/");
    town.ask(mother, "PENSION", "");
    town.press("run");
    town.office.counter.open("/child-allowance/recipients/" + certification);
    assertThat(main(town.office.counter))
        .contains("年金資格", "国民年金 2015-04-01〜2020-04-01、厚生年金 2020-04-01〜");
    assertThat(
            town.text(
                "SELECT string_agg(pension_type, ',' ORDER BY lower(valid)) FROM child_allowance.pension_membership WHERE known_to = 'infinity' AND addressee_number = '"
                    + mother
                    + "'"))
        .isEqualTo("NATIONAL_PENSION,EMPLOYEES_PENSION");
  }

  @Test
  void answers_that_tell_nothing_are_shown_and_pensions_that_overlap_change_nothing() {
    var mother = town.family();
    town.certified(mother);
    town.state.script(
        PENSION,
        mother,
        "PROVIDED",
        ToldItems.PENSION,
        "NATIONAL_PENSION",
        "2015-04-01/",
        ToldItems.PENSION,
        "MUTUAL_AID",
        "2020-04-01/");
    town.ask(mother, "PENSION", "");
    town.ask(mother, "FORMER_ALLOWANCE", NEIGHBOUR);
    town.press("run");
    town.office.counter.open("/child-allowance/persons/" + mother + "/inquiries");
    assertThat(main(town.office.counter)).contains("登録なし", "共済 2020-04-01〜");
    assertThat(
            town.text(
                "SELECT count(*) FROM child_allowance.pension_membership WHERE addressee_number = '"
                    + mother
                    + "'"))
        .isEqualTo("0");
  }

  @Test
  void nobody_is_asked_about_who_has_neither_filed_nor_is_a_recipient() {
    var mother = town.family();
    var page = "/child-allowance/persons/" + mother + "/inquiries";
    town.office.counter.open(page);
    assertThat(main(town.office.counter)).contains("照会できません");
    var token = town.office.counter.page().expectFirst("input[name=_csrf]").val();
    town.office.counter.post(
        page, Map.of("_csrf", token, "kind", "PENSION", "ground", "FILING:none"));
    assertThat(main(town.office.counter)).contains("CHA-E201");
    assertThatThrownBy(() ->
            town.office.sql(
                """
                INSERT INTO child_allowance.information_inquiry (inquiry_id, kind, addressee_number, provider_code)
                VALUES (uuidv7(), 'PENSION', '1', '1')
                """))
        .hasMessageContaining("inquiry_on_legal_ground");
    town.filed(mother);
    assertThat(main(town.ask(mother, "FORMER_ALLOWANCE", "990018"))).contains("CHA-E202");
  }

  @Test
  void what_breaks_off_goes_again_under_the_same_message_and_is_answered_once() {
    var mother = town.family();
    town.filed(mother);
    town.neighbourPaid(mother, "830", YEAR - 1 + "-04", YEAR + "-04");
    town.state.away(true);
    town.ask(mother, "FORMER_ALLOWANCE", NEIGHBOUR);
    assertThat(main(town.ask(mother, "FORMER_ALLOWANCE", NEIGHBOUR))).contains("同じ照会の回答を待っています");
    assertThat(town.press("run")).contains("中間サーバーに接続できません(GW-E01)");
    town.state.away(false);
    assertThat(town.press("run")).contains("0件を送り");
    town.minutesLater(1);
    town.state.loseAnswers(1);
    var sent =
        "SELECT message_id::text FROM platform.gateway_item WHERE addressee_number = '"
            + mother
            + "'";
    var message = town.text(sent);
    assertThat(town.press("run")).contains("GW-E01");
    town.minutesLater(5);
    assertThat(town.press("run")).contains("1件を送り、結果1件");
    assertThat(town.text(sent)).isEqualTo(message);
    assertThat(town.press("run")).contains("0件を送り、結果0件");
    assertThat(
            town.text(
                "SELECT count(*) FROM platform.information_exchange WHERE addressee_number = '"
                    + mother
                    + "'"))
        .isEqualTo("2");
  }

  @Test
  void an_inquiry_without_an_answer_for_a_day_has_failed_and_may_be_made_anew() {
    var mother = town.family();
    town.filed(mother);
    town.state.away(true);
    town.ask(mother, "FORMER_ALLOWANCE", NEIGHBOUR);
    town.minutesLater(24 * 60 + 1);
    town.state.away(false);
    town.press("run");
    town.office.counter.open("/child-allowance/persons/" + mother + "/inquiries");
    assertThat(main(town.office.counter)).contains("不成立", "GW-E07");
    assertThat(main(town.ask(mother, "FORMER_ALLOWANCE", NEIGHBOUR))).contains("照会を登録しました");
    town.press("run");
  }
}
