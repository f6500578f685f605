package org.yakuba.childallowance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yakuba.kernel.proof.Proves;

/** What is kept about a recipient beside the filings: grounds, deductions, where letters go. */
@TestMethodOrder(OrderAnnotation.class)
class RecipientMattersTest extends PaidOffice {

  @Test
  @Proves("CHA-2-02")
  void the_first_month_is_told_with_the_limit_of_fifteen_days_closed_days_and_the_transition() {
    var query = "type=CERTIFICATION&claimant=" + family();
    var fields = claim("2026-10-05", "6100", 2);
    fields.put("p1.number", query.substring(query.length() - 4, query.length() - 1) + "2");
    fields.put("eventDate", "2026-09-18");
    office.preview(query, fields);
    assertThat(main(office.counter))
        .contains("令和8年10月3日が閉庁日のため次の開庁日 令和8年10月5日", "15日の特例", "支給開始月 児童手当法第8条 令和8年10月");
    fields.put("receivedOn", "2026-10-06");
    office.preview(query, fields);
    assertThat(main(office.counter)).contains("CHA-W201", "適用しない", "児童手当法第8条 令和8年11月");
    fields.put("receivedOn", "2025-03-31");
    fields.put("eventDate", "");
    fields.put("transitional", "true");
    office.preview(query, fields);
    assertThat(main(office.counter)).contains("経過措置", "児童手当法第8条 令和6年10月");
  }

  @Test
  @Proves("CHA-3-08")
  void the_grounds_of_every_month_are_shown_and_printed() {
    var number = certified(day(4, 10), family(), 2, 3, 4);
    var page = "/child-allowance/recipients/" + number + "/grounds";
    office.counter.open(page + "?from=" + YEAR + "-05&to=" + YEAR + "-06");
    assertThat(main(office.counter))
        .contains("佐藤　二郎(第3子 第3子以降 30,000円)", shown(6) + " 支給月額", "児童手当法第6条第1項");
    var sheet = pdf(office.counter, page, Map.of("from", YEAR + "-05", "to", YEAR + "-06"));
    assertThat(sheet).contains("認定番号 " + number, "50,000円", "30,000円(児童手当法第6条第1項)", "第3子");
    office.counter.open(page + "?from=" + YEAR + "-06&to=" + YEAR + "-05");
    assertThat(main(office.counter)).contains("CHA-E152");
  }

  @Test
  void the_grounds_about_a_protected_person_are_printed_by_who_decides() {
    var mother = family();
    var number = certified(day(4, 10), mother, 2);
    office.protect(mother);
    var page = "/child-allowance/recipients/" + number + "/grounds";
    office.counter.open(page);
    var token = office.counter.page().expectFirst("input[name=_csrf]").val();
    office.counter.post(page, Map.of("_csrf", token));
    assertThat(main(office.counter)).contains("CHA-E184");
    office.approver.open(page);
    assertThat(pdf(office.approver, page, Map.of())).contains("認定番号 " + number);
  }

  @Test
  @Proves("CHA-6-03")
  void letters_go_to_the_place_named_for_the_time_and_home_again_afterwards() {
    var mother = family();
    var page = "/child-allowance/persons/" + mother + "/mailings";
    office.counter.open(page);
    submit(office.counter, page, Map.of("name", "佐藤　花子", "from", day(4, 1)));
    assertThat(office.counter.page().select("#postalCode-error").text()).contains("CHA-E194");
    var place = place("長期入院", day(4, 1), "");
    submit(office.counter, page, place);
    assertThat(main(office.counter)).contains("送付先を登録しました", "別市北町９番", "長期入院");
    submit(office.counter, page, place);
    assertThat(office.counter.page().select("#from-error").text()).contains("CHA-E193");
    certified(day(4, 10), mother, 2);
    assertThat(noticeText(mother)).contains("530-0001", "見本県別市北町９番");
    office.counter.open(page);
    var end = office.counter.page().expectFirst("form[action$=/end]").attr("action");
    end(end, day(4, 9));
    assertThat(main(office.counter)).contains("終わらせました");
    office.decided(
        "type=REVISION_UP&certificationNumber=" + certification(mother),
        claim(day(4, 12), mother, 3));
    assertThat(noticeText(mother)).contains("本町１丁目").doesNotContain("別市");
  }

  @Test
  @Proves("CHA-6-03")
  void an_end_that_would_lengthen_a_period_is_refused_and_nothing_is_ended() {
    var page = "/child-allowance/persons/" + family() + "/mailings";
    office.counter.open(page);
    submit(office.counter, page, place("長期入院", day(4, 1), day(4, 30)));
    submit(office.counter, page, place("施設入所", day(5, 1), day(5, 31)));
    var end = office.counter.page().expectFirst("form[action$=/end]").attr("action");
    for (var last : List.of(day(6, 1), day(12, 31))) {
      end(end, last);
      assertThat(office.counter.status()).isEqualTo(422);
      assertThat(main(office.counter))
          .contains("CHA-E194", "今の終わりの日以前", "長期入院", "施設入所")
          .doesNotContain("終わらせました");
    }
    var number = certified(day(4, 10), family(), 2);
    var withholdings = "/child-allowance/recipients/" + number + "/withholdings";
    office.counter.open(withholdings);
    submit(
        office.counter,
        withholdings,
        Map.of("kind", "DONATION", "amount", "1000", "from", YEAR + "-08", "to", YEAR + "-08"));
    submit(
        office.counter,
        withholdings,
        Map.of("kind", "DONATION", "amount", "2000", "from", YEAR + "-10", "to", YEAR + "-12"));
    var first =
        office.counter.page().select("form[aria-label=申出の撤回]").stream()
            .map(form -> form.attr("action"))
            .toList();
    for (var action : first) {
      end(action, (YEAR + 1) + "-02");
      assertThat(main(office.counter))
          .contains("CHA-E191", "今の終わりの月以前", "1,000円", "2,000円")
          .doesNotContain("終わらせました");
    }
  }

  @Test
  void the_place_named_for_a_protected_person_is_not_shown_to_everybody_and_the_notice_is_held() {
    var mother = family();
    office.protect(mother);
    var page = "/child-allowance/persons/" + mother + "/mailings";
    office.counter.open(page);
    submit(
        office.counter,
        page,
        Map.of(
            "name", "佐藤　花子",
            "postalCode", "5300001",
            "address", "見本県別市北町９番",
            "reason", "避難先",
            "from", day(4, 1)));
    assertThat(main(office.counter)).contains("記載省略").doesNotContain("別市北町");
    certified(day(4, 10), mother, 2);
    office.counter.open("/child-allowance/notices?from=" + day(4, 10) + "&to=" + day(4, 10));
    assertThat(office.counter.page().select("form[action$=" + notice(mother) + "/pdf]")).isEmpty();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  @Proves({"CHA-4-09", "CHA-4-10"})
  void what_is_asked_to_be_taken_off_is_entered_taken_and_listed_for_the_revenue() {
    var number = certified(day(4, 10), family(), 2);
    var page = "/child-allowance/recipients/" + number + "/withholdings";
    office.counter.open(page);
    submit(office.counter, page, Map.of("amount", "0", "from", YEAR + "-11"));
    assertThat(office.counter.page().select("#amount-error").text()).contains("CHA-E191");
    assertThat(office.counter.page().select("#from-error").text()).contains("CHA-E191");
    var lunch = Map.of("kind", "SCHOOL_COSTS", "amount", "4,500", "from", YEAR + "-06");
    submit(office.counter, page, lunch);
    submit(office.counter, page, lunch);
    assertThat(office.counter.page().select("#from-error").text()).contains("CHA-E192");
    submit(
        office.counter,
        page,
        Map.of("kind", "DONATION", "amount", "1000", "from", YEAR + "-04", "to", YEAR + "-12"));
    assertThat(main(office.counter)).contains("学校給食費等 4,500円 本人の申出", "寄附 1,000円");
    var end = office.counter.page().expectFirst("form[aria-label=申出の撤回]").attr("action");
    end(end, YEAR + "-02");
    assertThat(main(office.counter)).contains("終わらせました").doesNotContain("寄附 1,000円 本人");
    submit(
        office.counter, page, Map.of("kind", "DONATION", "amount", "2000", "from", YEAR + "-06"));
    on(day(5, 20));
    pay(YEAR + "-06", "REGULAR");
    welfare.open("/child-allowance/payment-runs");
    welfare.open(welfare.page().expectFirst("main table tbody a").attr("href"));
    assertThat(main(welfare)).contains("4,500円", "2,000円");
    welfare.open(welfare.page().expectFirst("a[href$=withheld.csv]").attr("href"));
    assertThat(welfare.page().text())
        .contains("\"学校給食費等\",\"" + number, ",4500", "\"寄附 計\",,,,2000");
  }

  @Test
  @Proves("CHA-3-03")
  void the_income_of_a_year_is_entered_judged_and_corrected_and_what_was_known_stays() {
    var page = "/child-allowance/recipients/" + certified(day(4, 10), family(), 2) + "/incomes";
    office.counter.open(page);
    submit(office.counter, page, income("2021", "-1", "1", "2"));
    for (var field : List.of("year", "adjustedIncome", "elderlyDependents")) {
      assertThat(office.counter.page().select("#" + field + "-error").text()).contains("CHA-E197");
    }
    submit(office.counter, page, income("2023", "6,660,000", "1", "1"));
    assertThat(main(office.counter)).contains("令和5年6月から令和6年5月 6,660,000円 1 1 特例給付");
    submit(office.counter, page, income("2023", "6,659,999", "1", "1"));
    assertThat(main(office.counter))
        .contains("6,659,999円 1 1 所得制限限度額未満", "6,660,000円 1 1 特例給付", "訂正前");
    submit(office.counter, page, income("2022", "9020000", "1", "1"));
    assertThat(main(office.counter)).contains("9,020,000円 1 1 所得上限限度額以上");
  }

  private static Map<String, String> income(
      String year, String yen, String dependents, String elderly) {
    return Map.of(
        "year", year,
        "adjustedIncome", yen,
        "dependents", dependents,
        "elderlyDependents", elderly);
  }

  /** What the form of one row sends: its fields bear its number. */
  private void end(String action, String last) {
    var path = action.split("/");
    office.counter.submit(action, Map.of("last-" + path[path.length - 2], last));
  }

  private static Map<String, String> place(String reason, String from, String to) {
    return Map.of(
        "name",
        "佐藤　花子",
        "postalCode",
        "530-0001",
        "address",
        "見本県別市北町９番",
        "reason",
        reason,
        "from",
        from,
        "to",
        to);
  }

  private String certification(String person) {
    return one(
        "SELECT max(certification_number) FROM child_allowance.recipient WHERE addressee_number = '"
            + person
            + "'");
  }

  private String notice(String person) {
    return one(
        "SELECT max(notice_id::text) FROM child_allowance.notice WHERE addressee_number = '"
            + person
            + "'");
  }

  private String one(String query) {
    return office
        .database
        .tenancy()
        .<String>call(
            office.tenant, session -> session.jdbc().sql(query).query(String.class).single());
  }

  private String noticeText(String person) {
    office.counter.open("/child-allowance/notices?from=" + day(4, 1) + "&to=" + day(4, 30));
    var form = office.counter.page().expectFirst("form[action$=" + notice(person) + "/text]");
    var answer =
        office.counter.download(
            form.attr("action"),
            Map.of("_csrf", form.expectFirst("input[name=_csrf]").val(), "reason", "確認"));
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
