package org.yakuba.residentregister.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.number.AddresseeNumber;
import org.yakuba.kernel.proof.Proves;

/** Rules of single 異動 through the screens of the counter onto the tables. */
class ReceptionRulesTest extends CounterPages {

  @Test
  @Proves({"RES-4-20", "RES-1-24"})
  void an_unregistered_stay_between_is_the_place_of_origin_and_numbers_have_their_check_digit() {
    var number =
        movedIn("未届", Map.of("originAddress", "千葉県雛形市一丁目1番", "unregisteredAddress", "埼玉県見本市二丁目2番"));
    assertThat(clerk.open("/residents/" + number).text())
        .contains("埼玉県見本市二丁目2番（未届）")
        .contains("千葉県雛形市一丁目1番");
    assertThat(AddresseeNumber.parse(number)).isPresent();
  }

  @Test
  @Proves({"RES-4-17"})
  void whoever_comes_back_keeps_the_number_and_is_not_entered_anew() {
    var number = movedIn("再来", Map.of("p0-residentCode", "98765432103"));
    fill(number, "MOVE_OUT", Map.of("whole", "true", "moveOutTo", "千葉県雛形市", "eventDate", DAY));
    register();
    approveLast();
    var again = new LinkedHashMap<>(newFamily("再来"));
    again.keySet().removeIf(field -> field.startsWith("p1-"));
    again.put("eventDate", Wareki.formatShort(TODAY));
    again.put("p0-residentCode", "98765432103");
    clerk.open(FORM + "?kind=MOVE_IN");
    clerk.submit(FORM, again);
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page().text()).contains("REENTRY_REQUIRED");
    again.put("p0-number", number);
    clerk.open(FORM + "?kind=MOVE_IN");
    clerk.submit(FORM, again);
    register();
    approveLast();
    assertThat(clerk.open("/residents/" + number).text()).contains("再来　太郎").doesNotContain("除票");
  }

  @Test
  @Proves({"RES-4-40", "RES-1-23"})
  void an_address_is_set_ex_officio_without_a_place_before_and_with_an_unknown_domicile() {
    var values = new LinkedHashMap<>(newFamily("設定"));
    values.keySet().removeIf(field -> field.startsWith("p1-") || field.startsWith("all-"));
    values.remove("notificationDate");
    values.remove("originAddress");
    values.put("originKind", "NONE");
    values.put("p0-domicile", "不明");
    clerk.open(FORM + "?kind=EX_OFFICIO_ENTRY");
    clerk.submit(FORM, values);
    register();
    approveLast();
    var number = numberOf("設定　太郎");
    assertThat(clerk.open("/residents/" + number).text()).contains("不明");
    assertThat(clerk.open("/residents/" + number + "/history").text()).contains("職権記載");
  }

  @Test
  @Proves({"RES-4-24"})
  void the_destination_may_be_a_municipality_alone_or_a_country() {
    var h = family();
    var home = fill(h + "3", "MOVE_OUT", Map.of("moveOutTo", "千葉県雛形市"));
    assertThat(home.select("main").text()).contains("千葉県雛形市");
    var abroad =
        clerk.submit(
            FORM,
            Map.of("act", "check", "eventDate", DAY, "abroad", "OVERSEAS", "moveOutTo", "カナダ"));
    assertThat(abroad.select("main").text()).contains("国外転出", "カナダ");
    clerk.submit(FORM, Map.of("act", "leave"));
  }

  @Test
  @Proves({"RES-4-44", "RES-1-32"})
  void a_disappearance_removes_ex_officio_with_its_reason() {
    var h = family();
    fill(h + "3", "EX_OFFICIO_REMOVAL", Map.of("disappearance", "true"));
    register();
    approveLast();
    assertThat(clerk.open("/residents/" + h + "3").text()).contains("除票");
    assertThat(clerk.open("/residents/" + h + "3/history").text()).contains("職権消除");
  }

  @Test
  @Proves({"RES-4-45", "RES-4-47"})
  void a_corrected_head_is_named_by_everybody_and_the_history_keeps_the_error() {
    var h = family();
    fill(
        h + "1", "CORRECTION", Map.of("correction", "CLERICAL", "c-family", "改氏", "c-given", "太郎"));
    register();
    approveLast();
    assertThat(clerk.open("/residents/" + h + "2").text()).contains("改氏　太郎");
    assertThat(clerk.open("/residents/" + h + "1/history").text())
        .contains("家族　太郎" + h, "改氏　太郎", "誤記修正");
  }

  @Test
  @Proves({"RES-4-46"})
  void a_minor_correction_has_its_own_reason() {
    var h = family();
    fill(h + "2", "CORRECTION", Map.of("correction", "MINOR", "c-kana", "カゾク　ハナ"));
    register();
    approveLast();
    assertThat(clerk.open("/residents/" + h + "2/history").text()).contains("軽微な修正");
  }

  @Test
  @Proves({"RES-1-15"})
  void a_death_on_an_uncertain_day_stands_as_it_was_told() {
    var h = family();
    var month = TODAY.minusMonths(1);
    var told = Wareki.format(month.withDayOfMonth(1)).replace("1日", "日不詳");
    fill(h + "3", "DEATH", Map.of("eventDate", told));
    register();
    approveLast();
    assertThat(clerk.open("/residents/" + h + "3").text()).contains(told);
  }

  @Test
  @Proves({"RES-1-21"})
  void a_relationship_is_one_of_the_list_in_four_links_at_most() {
    var h = family();
    for (var wrong : new String[] {"孫", "子の子の子の子の子", "世帯主の子"}) {
      fill(h + "3", "SPLIT", Map.of("rel-" + h + "3", wrong));
      assertThat(clerk.status()).as(wrong).isEqualTo(422);
      assertThat(clerk.page().select("#rel-" + h + "3-error").text())
          .as(wrong)
          .contains("INVALID_RELATIONSHIP");
    }
    clerk.submit(FORM, Map.of("act", "leave"));
  }

  @Test
  @Proves({"RES-4-62"})
  void a_cancellation_upon_request_keeps_the_day_of_the_request() {
    var h = family();
    fill(h + "3", "SPLIT", Map.of("rel-" + h + "3", "世帯主"));
    register();
    approveLast();
    var link = clerk.open("/residents/" + h + "3/events").select("a[href*=/events/cancel]").first();
    assertThat(link).isNotNull();
    clerk.open(link.attr("href"));
    clerk.submit(FORM, Map.of("act", "check", "notificationDate", DAY));
    register();
    approveLast();
    assertThat(clerk.open("/residents/" + h + "3/history").text())
        .contains("異動の取消し", Wareki.format(TODAY.minusDays(3)));
  }

  @Test
  @Proves({"RES-4-10"})
  void a_municipality_settles_which_events_a_second_officer_approves() {
    var administrator = server.signedIn(TOWN, "administrator");
    administrator.open("/events/settings");
    assertThat(administrator.page().select("input[name^=second.][checked]")).hasSize(14);
    administrator.submit("/events/settings", Map.of("bulkLimit", "0", "holdMinutes", "x"));
    assertThat(administrator.page().select("#bulkLimit-error, #holdMinutes-error").eachText())
        .hasSize(2)
        .allMatch(text -> text.contains("RES-F10"));
    administrator.open("/events/settings");
    administrator.submit("/events/settings", Map.of("second.Correcting", ""));
    assertThat(administrator.page().text()).contains("審査の設定を登録しました");
    var h = family();
    var direct = fill(h + "2", "CORRECTION", Map.of("c-kana", "ジカ"));
    assertThat(direct.select("button[value=confirm]")).hasSize(1);
    clerk.submit(FORM, Map.of("act", "confirm"));
    assertThat(clerk.page().text()).contains("本登録しました", "ジカ");
    assertThat(fill(h + "3", "DEATH", Map.of()).select("button[value=confirm]")).isEmpty();
    assertThat(
            database
                .asOwner()
                .sql("SELECT condition::text FROM platform.audit_entry WHERE action = 'CONFIG'")
                .query(String.class)
                .list())
        .anyMatch(entry -> entry.contains("direct=Correcting") && entry.contains("before"));
    administrator.submit("/events/settings", Map.of("second.Correcting", "true"));
  }

  /** Moves a single person in and answers their number. */
  private static String movedIn(String family, Map<String, String> more) {
    var values = new LinkedHashMap<>(newFamily(family));
    values.keySet().removeIf(field -> field.startsWith("p1-"));
    values.putAll(more);
    clerk.open(FORM + "?kind=MOVE_IN");
    clerk.submit(FORM, values);
    register();
    approveLast();
    return numberOf(family + "　太郎");
  }

  private static String numberOf(String name) {
    var link =
        clerk.open("/residents?name=" + encode(name)).select("main table a[href^=/residents/]");
    assertThat(link).as(name).isNotEmpty();
    return link.getFirst().attr("href").substring("/residents/".length());
  }
}
