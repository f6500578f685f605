package org.yakuba.residentregister.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;

/**
 * The pages of the register in a browser without a screen, as officers with different privileges.
 */
class RegisterPagesTest {
  private static final String TOWN = "990019";
  private static final String OTHER_TOWN = "990027";
  private static final String NUMBER = "246813579021";

  private static TestDatabase database;
  private static TestServer server;
  private static TestBrowser clerk;
  private static TestBrowser entitled;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, ResidentRegister.TABLES);
    var tenant = database.tenant(TOWN);
    database.tenant(OTHER_TOWN);
    var people = new RegisterPeople(database.tenancy(), tenant);
    people.save();
    server =
        TestServer.start(
            database, CharactersConfiguration.class, ResidentRegisterConfiguration.class);
    people.keepNumber(server.bean(TenantKeys.class), "11", NUMBER);
    clerk = server.signedIn(TOWN, "counter");
    entitled = server.signedIn(TOWN, "counter", "protection", "number-use");
  }

  @AfterAll
  static void close() {
    server.close();
    database.close();
  }

  @Test
  @Proves({"RES-2-05", "RES-2-03"})
  void one_box_finds_by_kana_variant_date_and_address() {
    assertThat(search("たかはし").text()).contains("髙橋　一郎", "髙橋　花子", "2件");
    assertThat(search("高橋").text()).contains("髙橋　一郎");
    assertThat(search("S60.3.1").text()).contains("髙橋　一郎").doesNotContain("髙橋　花子");
    assertThat(search("1985-03-01").text()).contains("髙橋　一郎");
    assertThat(search("浜町5-2").text()).contains("髙橋　一郎");
    assertThat(search("本町3-5-2 高橋一郎").text()).contains("過去の氏名・住所で一致");
  }

  @Test
  void a_part_of_a_name_is_looked_for_inside_names_when_nobody_begins_with_it() {
    assertThat(search("カハシ").text()).contains("氏名の一部で探しました", "髙橋　一郎");
    assertThat(search("浜町").text()).contains("住所として探しました", "髙橋　一郎");
  }

  @Test
  void wrong_input_answers_at_the_field() {
    clerk.open("/residents?bornFrom=R7.2.30&sex=9");
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page().select("#bornFrom-error").text()).contains("DATE-E02");
    assertThat(clerk.page().select("#sex-error").text()).contains("RES-S10");
    clerk.open("/residents?sex=1");
    assertThat(clerk.page().text()).contains("RES-S01");
  }

  @Test
  @Proves({"RES-2-01"})
  void a_search_can_be_repeated_from_the_history() {
    var officer = server.signedIn(TOWN, "counter");
    officer.open("/residents?q=スミス");
    var again = officer.open("/residents").select("a[href^=/residents?history=]").first();
    assertThat(again).isNotNull();
    assertThat(officer.open(again.attr("href")).text()).contains("ＳＭＩＴＨ");
    assertThat(clerk.open(again.attr("href")).text()).doesNotContain("ＳＭＩＴＨ");
    assertThat(clerk.status()).isEqualTo(404);
  }

  @Test
  @Proves({"RES-1-18", "RES-1-19"})
  void a_japanese_birth_is_told_in_wareki_only_and_a_foreign_one_in_the_western_calendar_only() {
    assertThat(clerk.open("/residents/11").text()).contains("昭和60年3月1日").doesNotContain("1985年");
    assertThat(clerk.open("/residents/13").text())
        .contains("1990年7月4日", "2027年5月6日", "技術・人文知識・国際業務")
        .doesNotContain("平成2年", "令和9年");
  }

  @Test
  @Proves({"RES-1-01", "RES-1-28", "RES-1-29"})
  void the_record_of_a_japanese_resident_shows_all_its_items() {
    assertThat(clerk.open("/residents/31").select("main").text())
        .contains("記載　全子", "キサイ　ゼンコ", "戸籍の振り仮名", "旧姓", "キュウセイ", "平成2年月日不詳", "世帯主", "見本県見本市")
        .contains(
            "見本ハイツ",
            "9900001",
            "令和2年4月1日",
            "国内転入",
            "本籍なし",
            "筆頭者なし",
            "98765432103",
            "転入前県",
            "登録住所地");
  }

  @Test
  @Proves({"RES-1-23", "RES-1-15"})
  void a_domicile_that_does_not_exist_and_an_uncertain_birth_are_shown_as_written() {
    assertThat(clerk.open("/residents/31").text())
        .contains("本籍なし", "平成2年月日不詳")
        .doesNotContain("平成2年1月1日");
  }

  @Test
  @Proves({"RES-1-02"})
  void the_record_of_a_foreign_resident_shows_what_is_kept_of_foreign_residents_only() {
    assertThat(clerk.open("/residents/13").select("main").text())
        .contains("SMITH JOHN", "外国人住民となった年月日", "中長期在留者", "3年", "AB12345678CD")
        .doesNotContain("本籍", "旧氏");
  }

  @Test
  @Proves({"RES-1-08"})
  void a_removed_record_shows_planned_and_confirmed_destination_side_by_side() {
    assertThat(clerk.open("/residents/32").text())
        .contains("除票(転出)", "国内転出", "予定県", "令和3年3月31日", "確定県", "令和3年4月2日");
  }

  @Test
  @Proves({"RES-2-10"})
  void names_and_addresses_lead_to_their_enlarged_characters_and_codes() {
    var links =
        clerk.open("/residents/11").select("a.enlarge[href^=/characters/]").eachAttr("href");
    assertThat(links)
        .anyMatch(href -> href.contains(URLEncoder.encode("髙橋", StandardCharsets.UTF_8)));
  }

  @Test
  @Proves({"RES-2-14"})
  void the_record_is_shown_as_of_a_day_and_as_known_on_a_day() {
    assertThat(clerk.open("/residents/11?asOf=R3.4.2").select("main").text())
        .contains("浜町", "時点の記録を表示");
    assertThat(clerk.open("/residents/11?asOf=R3.4.2&knownAt=R3.4.3").select("main").text())
        .contains("本町三丁目")
        .doesNotContain("浜町");
    assertThat(clerk.open("/residents/11?asOf=H31.4.1").select("main").text())
        .contains("住民票に記録されていません");
    clerk.open("/residents/11?asOf=R3.13.1");
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page().select("#asOf-error").text()).contains("DATE-E0");
  }

  @Test
  @Proves({"RES-2-08"})
  void the_history_shows_each_event_with_what_it_changed() {
    var page = clerk.open("/residents/11/history");
    assertThat(page.select("main h2").eachText())
        .anyMatch(t -> t.contains("国内転入"))
        .anyMatch(t -> t.contains("転居"));
    assertThat(page.select("main table").text()).contains("住所", "本町三丁目", "浜町").doesNotContain("氏名");
  }

  @Test
  void a_member_is_shown_with_the_head_of_the_household_at_that_time() {
    assertThat(clerk.open("/residents/12").select("main .facts").text())
        .contains("妻", "世帯主氏名 髙橋　一郎");
  }

  @Test
  void a_household_shows_its_members_with_relationship() {
    var page = clerk.open("/households/900");
    assertThat(page.select("main table").text()).contains("髙橋　一郎", "世帯主", "髙橋　花子", "妻");
    clerk.open("/households?number=900");
    assertThat(clerk.location()).isEqualTo("/households/900");
  }

  @Test
  @Proves({"SUP-4-01"})
  void
      the_place_of_a_protected_person_and_of_the_household_is_shown_to_nobody_without_the_privilege() {
    for (var path :
        new String[] {
          "/residents/21",
          "/residents/22",
          "/residents/21/history",
          "/residents/22/history",
          "/households/901",
          "/residents?q=ヒミツ",
          "/residents?name=秘密",
          "/residents?addresseeNumber=21",
          "/residents/21?asOf=R3.1.1"
        }) {
      var page = clerk.open(path);
      assertThat(clerk.status()).as(path).isEqualTo(200);
      assertThat(clerk.answer().body()).as(path).doesNotContain(RegisterPeople.SECRET_PLACE);
      assertThat(page.text()).as(path).contains("記載省略").doesNotContain("支援措置");
    }
  }

  @Test
  void a_search_by_place_does_not_find_protected_persons_for_anyone_without_the_privilege() {
    var officer = server.signedIn(TOWN, "counter");
    assertThat(officer.open("/residents?address=秘匿町").select("main table").text())
        .doesNotContain("秘密");
    assertThat(officer.open("/residents?name=秘密&address=秘匿町").select("main table").text())
        .doesNotContain("守子");
    assertThat(entitled.open("/residents?address=秘匿町").select("main table").text())
        .contains("秘密　守子", "秘密　子");
  }

  @Test
  @Proves({"RES-2-11", "RES-3-07"})
  void entitled_officers_see_the_place_under_a_red_band_that_says_when_the_measure_has_run_out() {
    var page = entitled.open("/residents/21");
    assertThat(page.text())
        .contains(RegisterPeople.SECRET_PLACE, "支援措置対象者", "予定終期を過ぎています", "期間が終了しています");
    assertThat(entitled.open("/residents?q=ヒミツ").text()).contains("支援措置(期間終了)");
    assertThat(entitled.open("/residents/11").text()).doesNotContain("支援措置対象者");
  }

  @Test
  @Proves({"IDN-3-02", "IDN-4-02"})
  void an_individual_number_is_uncovered_with_privilege_and_reason_only_and_recorded() {
    clerk.open("/residents/11/individual-number");
    assertThat(clerk.status()).isEqualTo(403);
    assertThat(entitled.open("/residents/11/individual-number").text())
        .contains("************")
        .doesNotContain(NUMBER);
    entitled.submit("/residents/11/individual-number", Map.of("reason", ""));
    assertThat(entitled.status()).isEqualTo(422);
    assertThat(entitled.page().text()).contains("RES-N01").doesNotContain(NUMBER);
    entitled.submit("/residents/11/individual-number", Map.of("reason", "国保の資格確認"));
    assertThat(entitled.page().text()).contains(NUMBER);
    assertThat(audited("IDN-4-02")).contains("国保の資格確認").doesNotContain(NUMBER);
  }

  @Test
  void a_person_is_found_by_individual_number_with_privilege_and_reason_only() {
    entitled.open("/residents/by-number");
    entitled.submit("/residents/by-number", Map.of("number", NUMBER, "reason", ""));
    assertThat(entitled.page().text()).contains("RES-N01").doesNotContain("髙橋");
    entitled.submit("/residents/by-number", Map.of("number", NUMBER, "reason", "番号の確認"));
    assertThat(entitled.page().text()).contains("髙橋　一郎").doesNotContain(NUMBER);
  }

  @Test
  @Proves({"IDN-4-01", "RES-10-02"})
  void every_search_and_view_is_recorded_with_its_purpose() {
    var officer = server.signedIn(TOWN, "counter");
    officer.open("/residents?kana=タカハシ");
    officer.open("/residents/11?asOf=R3.4.2");
    assertThat(audited("RES-2-05")).contains("RESIDENT_REGISTER", "タカハシ", "11");
    assertThat(audited("RES-2-14")).contains("RESIDENT_REGISTER", "2021-04-02");
  }

  @Test
  @Proves({"IDN-1-01", "IDN-1-03"})
  void a_known_number_of_another_municipality_does_not_exist() {
    var stranger = server.signedIn(OTHER_TOWN, "counter", "protection", "number-use");
    for (var path :
        new String[] {
          "/residents/11",
          "/residents/11/history",
          "/residents/11/individual-number",
          "/households/900"
        }) {
      stranger.open(path);
      assertThat(stranger.status()).as(path).isEqualTo(404);
    }
    assertThat(stranger.open("/residents?q=タカハシ").text()).contains("該当する人はいません");
  }

  private static Document search(String words) {
    return clerk.open("/residents?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }

  /** All audit rows of a function as text. */
  private static String audited(String function) {
    return String.join(
        "\n",
        database
            .asOwner()
            .sql("SELECT e::text FROM platform.audit_entry e WHERE e.function_id = ?")
            .param(function)
            .query(String.class)
            .list());
  }
}
