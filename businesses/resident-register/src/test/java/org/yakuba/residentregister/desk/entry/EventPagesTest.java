package org.yakuba.residentregister.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.proof.Proves;

/**
 * 異動 from the reception to the register in a browser without a screen: entered by one officer,
 * approved by another.
 */
class EventPagesTest extends CounterPages {
  // ---- from the form to the register

  @Test
  @Proves({"RES-4-16", "RES-4-10", "RES-4-13"})
  void a_family_moves_in_and_stands_in_the_register_only_after_another_officer_approved_it() {
    family();
    clerk.open(FORM + "?kind=MOVE_IN");
    clerk.submit(FORM, Map.of("act", "more"));
    var preview = clerk.submit(FORM, newFamily("転入"));
    assertThat(clerk.status()).as(preview.text()).isEqualTo(200);
    assertThat(preview.select("main").text())
        .contains("転入の確認", "まだ何も登録していません", "転入　太郎", "世帯主", "妻", "見本県見本市")
        .contains("国民健康保険の加入の届出", "国民年金");
    var shown = clerk.submit(FORM, Map.of("act", "register"));
    assertThat(clerk.location()).startsWith("/events/provisional/");
    assertThat(shown.select("main").text())
        .contains("異動確認票 転入", "仮登録", "別の職員の審査を待っています", "千葉県雛形市本籍");
    var id = clerk.location();
    assertThat(find("転入")).doesNotContain("転入　太郎");
    assertThat(approve(id)).contains("本登録しました");
    assertThat(find("転入")).contains("転入　太郎", "転入　花子");
    assertThat(openWork()).contains("national-health-insurance", "national-pension");
    assertThat(approver.open(id + "/guide").select("main").text())
        .contains("手続のご案内", Wareki.format(TODAY.plusDays(11)) + "まで", "国民健康保険法");
  }

  @Test
  @Proves({"RES-4-21", "RES-4-01", "RES-4-02"})
  void a_part_of_a_household_moves_to_a_new_one_and_those_who_stay_get_a_new_head() {
    var h = family();
    var preview =
        fill(
            h + "1",
            "CHANGE_OF_ADDRESS",
            Map.of(
                "to",
                "NEW",
                "town",
                "本町三丁目",
                "number",
                "77番地",
                "rel-" + h + "1",
                "世帯主",
                "newHead",
                h + "2",
                "rel-" + h + "3",
                "子"));
    assertThat(preview.select("main").text()).contains("転居の確認", "(本登録のときに付番)", "77番地", "世帯主");
    register();
    var path = clerk.location();
    assertThat(clerk.open("/residents/" + h + "1").text()).contains(h + "番地");
    assertThat(approve(path)).contains("本登録しました");
    assertThat(clerk.open("/residents/" + h + "1").text()).contains("77番地");
    assertThat(clerk.open("/households/" + h).select("main table").eachText().getFirst())
        .contains("家族　花子" + h + " カゾク　2 世帯主")
        .doesNotContain("太郎");
  }

  @Test
  @Proves({"RES-4-22"})
  void a_move_out_ahead_is_a_plan_until_its_day() {
    var h = family();
    fill(
        h + "3",
        "MOVE_OUT",
        Map.of("eventDate", Wareki.formatShort(TODAY.plusDays(20)), "moveOutTo", "千葉県雛形市"));
    register();
    approveLast();
    assertThat(clerk.open("/residents/" + h + "3").text()).contains("転出予定年月日", "この日までは住民です");
  }

  @Test
  @Proves({"RES-4-41", "RES-4-07", "RES-4-33"})
  void a_child_is_born_into_the_household_with_the_domicile_of_its_parents() {
    var h = family();
    fill(
        h + "2",
        "BIRTH",
        Map.of(
            "p0-family",
            "家族",
            "p0-given",
            "新",
            "p0-kana",
            "カゾク　アラタ",
            "p0-sex",
            "MALE",
            "registryFrom",
            h + "1"));
    assertThat(clerk.page().select("main").text()).contains("出生の確認", "見本県本籍町" + h, "児童手当");
    register();
    approveLast();
    assertThat(clerk.open("/households/" + h).text()).contains("家族　新");
  }

  @Test
  @Proves({"RES-4-42", "RES-4-05"})
  void the_head_dies_and_the_household_without_a_head_must_be_confirmed() {
    var h = family();
    var preview = fill(h + "1", "DEATH", Map.of());
    assertThat(preview.select("input[name=ok-HEAD_ABSENT]")).hasSize(1);
    clerk.submit(FORM, Map.of("act", "register"));
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page().select("main").text()).contains("RES-D14");
    clerk.submit(FORM, Map.of("act", "register", "ok-HEAD_ABSENT", "true"));
    assertThat(clerk.location()).startsWith("/events/provisional/");
    approveLast();
    assertThat(clerk.open("/households/" + h).text()).contains("世帯主が設定されていません");
    assertThat(clerk.open("/residents/" + h + "1").text()).contains("除票(死亡)");
  }

  @Test
  @Proves({"RES-4-31"})
  void head_split_recomposition_and_merge_change_households() {
    var h = family();
    fill(
        h + "1",
        "HEAD_CHANGE",
        Map.of("newHead", h + "2", "rel-" + h + "1", "夫", "rel-" + h + "3", "子"));
    register();
    approveLast();
    assertThat(clerk.open("/households/" + h).text()).contains("家族　花子" + h + " カゾク　2 世帯主");
    fill(h + "3", "SPLIT", Map.of("rel-" + h + "3", "世帯主"));
    register();
    approveLast();
    var other = household(h + "3");
    assertThat(other).isNotEqualTo(h);
    fill(h + "1", "RECOMPOSE", Map.of("toHousehold", other, "rel-" + h + "1", "父"));
    register();
    approveLast();
    assertThat(household(h + "1")).isEqualTo(other);
    fill(h + "2", "MERGE", Map.of("toHousehold", other, "rel-" + h + "2", "母"));
    register();
    approveLast();
    assertThat(clerk.open("/households/" + other).select("main table").eachText().getFirst())
        .contains("太郎", "花子", "一" + h);
    assertThat(clerk.open("/households/" + h).text()).contains("閉鎖");
  }

  @Test
  void records_are_entered_corrected_and_removed_ex_officio() {
    clerk.open(FORM + "?kind=EX_OFFICIO_ENTRY");
    var values = new LinkedHashMap<>(newFamily("職権"));
    values.remove("notificationDate");
    values.keySet().removeIf(field -> field.startsWith("p1-"));
    values.put("originKind", "NONE");
    clerk.submit(FORM, values);
    register();
    approveLast();
    assertThat(find("職権　太郎")).contains("職権　太郎");
    var h = family();
    fill(h + "2", "CORRECTION", Map.of("c-family", "新氏", "c-given", "花子"));
    assertThat(clerk.page().select("main").text()).contains("新氏　花子", "登録印影");
    register();
    approveLast();
    assertThat(clerk.open("/residents/" + h + "2").text()).contains("新氏　花子");
    fill(h + "3", "EX_OFFICIO_REMOVAL", Map.of());
    register();
    approveLast();
    assertThat(clerk.open("/residents/" + h + "3").text()).contains("除票(");
  }

  // ---- cancelling and amending

  @Test
  @Proves({"RES-4-60"})
  void a_cancellation_shows_the_household_it_restores_before_it_is_registered() {
    var h = family();
    fill(h + "3", "SPLIT", Map.of("rel-" + h + "3", "世帯主"));
    register();
    approveLast();
    var link = clerk.open("/residents/" + h + "3/events").select("a[href*=/events/cancel]").first();
    assertThat(link).isNotNull();
    clerk.open(link.attr("href"));
    var preview = clerk.submit(FORM, Map.of("act", "check"));
    assertThat(preview.select("main").text()).contains("取消しの確認", "世帯 " + h, "家族　太郎" + h);
    register();
    approveLast();
    assertThat(household(h + "3")).isEqualTo(h);
  }

  @Test
  @Proves({"RES-4-63"})
  void an_amendment_begins_with_what_was_entered_and_replaces_it() {
    var h = family();
    fill(
        h + "1",
        "CHANGE_OF_ADDRESS",
        Map.of("whole", "true", "to", "STAY", "town", "本町三丁目", "number", "88番地"));
    register();
    approveLast();
    var link = clerk.open("/residents/" + h + "1/events").select("a[href*=/events/amend]").first();
    assertThat(link).isNotNull();
    var form = clerk.open(link.attr("href"));
    assertThat(form.select("#number").val()).isEqualTo("88番地");
    clerk.submit(FORM, Map.of("act", "check", "number", "89番地"));
    assertThat(clerk.page().select("main").text()).contains("転居の訂正の確認", "89番地");
    register();
    approveLast();
    assertThat(clerk.open("/residents/" + h + "2").text()).contains("89番地");
    assertThat(clerk.open("/residents/" + h + "1/history").text()).contains("88番地", "89番地");
  }

  // ---- approval

  @Test
  @Proves({"RES-4-12"})
  void what_is_returned_says_why_and_is_corrected_and_approved() {
    var h = family();
    fill(h + "3", "CORRECTION", Map.of("c-family", "誤字", "c-given", "一"));
    register();
    var path = clerk.location();
    approver.open(path);
    approver.submit(path + "/return", Map.of("why", ""));
    assertThat(approver.status()).isEqualTo(422);
    assertThat(approver.page().select("#why-error").text()).contains("RES-D11");
    approver.submit(path + "/return", Map.of("why", "字が違います"));
    assertThat(clerk.open(path).select("main").text()).contains("差戻し", "字が違います");
    assertThat(clerk.open(path + "/edit").select("#c-family").val()).isEqualTo("誤字");
    clerk.submit(FORM, Map.of("act", "check", "c-family", "正字"));
    register();
    assertThat(clerk.location()).isEqualTo(path);
    assertThat(approve(path)).contains("本登録しました");
    assertThat(clerk.open("/residents/" + h + "3").text()).contains("正字　一");
  }

  @Test
  void several_are_approved_at_once_and_one_is_discarded() {
    var first = family();
    var second = family();
    var third = family();
    fill(first + "3", "CORRECTION", Map.of("c-kana", "イチ"));
    register();
    var one = id();
    fill(second + "3", "CORRECTION", Map.of("c-kana", "ニ"));
    register();
    var two = id();
    fill(third + "3", "CORRECTION", Map.of("c-kana", "サン"));
    register();
    clerk.submit(clerk.location() + "/discard", Map.of());
    assertThat(clerk.page().select("main").text()).contains("破棄しました");
    approver.open("/approvals");
    approver.submit("/approvals", Map.of());
    assertThat(approver.status()).isEqualTo(422);
    assertThat(approver.page().text()).contains("RES-F09");
    approver.submit("/approvals", Map.of("pick-" + one, "1", "pick-" + two, "1"));
    assertThat(approver.page().text()).contains("2件を本登録しました");
    assertThat(clerk.open("/residents/" + first + "3").text()).contains("イチ");
  }

  @Test
  void whoever_entered_an_event_does_not_approve_it() {
    var h = family();
    approver.open(FORM + "?kind=CORRECTION&subject=" + h + "1");
    approver.submit(FORM, Map.of("act", "check", "eventDate", DAY, "c-kana", "ジブン"));
    approver.submit(FORM, Map.of("act", "register"));
    var path = approver.location();
    assertThat(approver.page().select("form[action=" + path + "/approve]")).isEmpty();
    assertThat(approver.page().text()).contains("別の職員の審査を待っています");
  }

  @Test
  void a_second_clerk_cannot_enter_an_event_of_the_same_household() {
    var h = family();
    clerk.open(FORM + "?kind=DEATH&subject=" + h + "1");
    var other = server.signedIn(TOWN, "counter");
    other.open(FORM + "?kind=MOVE_OUT&subject=" + h + "2");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.page().text()).contains("ほかの職員", "RES-D01");
    clerk.submit(FORM, Map.of("act", "leave"));
    other.open(FORM + "?kind=MOVE_OUT&subject=" + h + "2");
    assertThat(other.status()).isEqualTo(200);
  }

  @Test
  void other_offices_see_nothing_of_what_is_registered_provisionally() {
    var stranger = server.signedIn(TOWN, "protection");
    for (var path : new String[] {"/events", FORM, "/events/towns?town=本"}) {
      stranger.open(
          URLEncoder.encode(path, StandardCharsets.UTF_8)
              .replace("%2F", "/")
              .replace("%3F", "?")
              .replace("%3D", "="));
      assertThat(stranger.status()).as(path).isEqualTo(403);
    }
  }
}
