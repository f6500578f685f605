package org.yakuba.residentregister.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.characters.VariantFolding;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.residentregister.TestLedger;

/**
 * 異動 from the reception to the register in a browser without a screen: entered by one officer,
 * approved by another.
 */
class EventPagesTest {
  private static final String TOWN = "990019";
  private static final String FORM = "/events/new";
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 4, 1);
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private static final String DAY = Wareki.formatShort(TODAY.minusDays(3));
  private static final AtomicInteger HOUSEHOLDS = new AtomicInteger(900);

  private static TestDatabase database;
  private static TestServer server;
  private static TestLedger ledger;
  private static TestBrowser clerk;
  private static TestBrowser approver;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, ResidentRegister.TABLES);
    var tenant = database.tenant(TOWN);
    database.tenancy().run(tenant, ProtectiveFlags::markComplete);
    ledger = new TestLedger(database.tenancy(), tenant, VariantFolding.standard());
    server =
        TestServer.start(
            database, CharactersConfiguration.class, ResidentRegisterConfiguration.class);
    clerk = server.signedIn(TOWN, "counter");
    approver = server.signedIn(TOWN, "approver", "counter");
  }

  @AfterAll
  static void close() {
    server.close();
    database.close();
  }

  /** A household of head, wife and child; answers its number, the persons are number + 1, 2, 3. */
  private static String family() {
    var h = Integer.toString(HOUSEHOLDS.incrementAndGet());
    member(h, 1, "家族　太郎" + h, "1", "02", LocalDate.of(1980, 5, 5));
    member(h, 2, "家族　花子" + h, "2", "12", LocalDate.of(1982, 6, 6));
    member(h, 3, "家族　一" + h, "1", "20", LocalDate.of(2016, 7, 7));
    return h;
  }

  private static void member(
      String household, int n, String name, String sex, String relationship, LocalDate born) {
    ledger
        .person(household + n, name, "カゾク　" + n)
        .with("household_number", household)
        .with("relationship_codes", relationship)
        .with("display_order", n)
        .with("sex", sex)
        .with("birth_date", born)
        .with("address_number", household + "番地")
        .with("address_building", "見本ハイツ" + household)
        .with("address_postal_code", "9990001")
        .with("address_town_code", "0001003")
        .with("registered_domicile", "見本県本籍町" + household)
        .with("head_of_family_register", "家族　太郎")
        .event("01", LONG_AGO, LONG_AGO)
        .save();
  }

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

  // ---- the form

  @Test
  @Proves({"RES-4-03", "RES-4-14"})
  void the_date_of_the_event_begins_empty_and_that_of_the_notification_with_today() {
    var h = family();
    var form = clerk.open(FORM + "?kind=CHANGE_OF_ADDRESS&subject=" + h + "1");
    assertThat(form.select("#eventDate").val()).isEmpty();
    assertThat(form.select("#notificationDate").val()).isEqualTo(Wareki.formatShort(TODAY));
    assertThat(form.select("input[name=processedDate]")).isEmpty();
    clerk.submit(
        FORM, Map.of("act", "check", "notificationDate", Wareki.formatShort(TODAY.plusDays(1))));
    assertThat(clerk.status()).isEqualTo(422);
  }

  @Test
  @Proves({"RES-11-01"})
  void a_wrong_value_answers_at_its_field_with_code_and_remedy() {
    var h = family();
    wrong(
        h,
        "CHANGE_OF_ADDRESS",
        Map.of("eventDate", Wareki.formatShort(TODAY.plusDays(2)), "town", "本町三丁目", "number", "1番"),
        "eventDate",
        "EVENT_DATE_IN_FUTURE");
    wrong(
        h,
        "CHANGE_OF_ADDRESS",
        Map.of("to", "NEW", "town", "本町三丁目", "number", "1番"),
        "rel-" + h + "1",
        "RELATIONSHIP_REQUIRED");
    wrong(
        h,
        "CHANGE_OF_ADDRESS",
        Map.of("to", "NEW", "town", "本町三丁目", "number", "1番", "rel-" + h + "1", "孫"),
        "rel-" + h + "1",
        "INVALID_RELATIONSHIP");
    wrong(
        h,
        "CHANGE_OF_ADDRESS",
        Map.of("postalCode", "12", "town", "本町三丁目"),
        "postalCode",
        "RES-F07");
    wrong(h, "MOVE_OUT", Map.of("eventDate", "R7.2.30"), "eventDate", "DATE-E02");
    wrong(h, "HEAD_CHANGE", Map.of("newHead", ""), "newHead", "RES-F01");
    wrong(h, "HEAD_CHANGE", Map.of("newHead", h + "1"), "newHead", "ALREADY_HEAD");
    wrong(h, "MERGE", Map.of("toHousehold", "4711"), "toHousehold", "HOUSEHOLD_NOT_FOUND");
    wrong(
        h, "BIRTH", Map.of("p0-family", "家族", "p0-given", "", "p0-sex", ""), "p0-given", "RES-F01");
    wrong(
        h,
        "BIRTH",
        Map.of("p0-family", "家族", "p0-given", "新", "p0-sex", "MALE", "p0-relationship", "妻"),
        "p0-relationship",
        "RELATIONSHIP_SEX_MISMATCH");
    wrong(
        h,
        "BIRTH",
        Map.of("p0-family", "家族", "p0-given", "新", "p0-sex", "MALE", "p0-birthDate", "R1.5.1"),
        "p0-birthDate",
        "BIRTH_DATE_MISMATCH");
    wrong(h, "CORRECTION", Map.of(), "c-family", "RES-F06");
    wrong(h, "DEATH", Map.of("eventDate", "いつか"), "eventDate", "RES-F02");
  }

  @Test
  @Proves({"RES-4-08"})
  void towns_are_suggested_by_initials_or_postal_code_and_buildings_by_the_lot() {
    var h = family();
    assertThat(suggested("/events/towns?town=", "本町")).contains("本町三丁目");
    assertThat(suggested("/events/towns?postalCode=", "9990001")).contains("本町三丁目");
    assertThat(suggested("/events/towns?town=", "見本ハイツ")).isEmpty();
    assertThat(suggested("/events/buildings?number=" + encode(h + "番地") + "&town=", "本町三丁目"))
        .containsExactly("見本ハイツ" + h);
  }

  @Test
  @Proves({"RES-2-12"})
  void the_reception_chooses_by_one_key_and_the_household_to_join_is_shown() {
    var h = family();
    var page = clerk.open("/residents/" + h + "1/events/new");
    assertThat(page.select("a[data-key=2]").text()).contains("転居");
    assertThat(page.select("h1").text()).isEqualTo("異動受付");
    clerk.open(FORM + "?kind=MOVE_IN");
    clerk.submit(FORM, Map.of("act", "show", "to", "EXISTING", "toHousehold", h));
    assertThat(clerk.page().select("main").text()).contains("入る世帯の今の世帯員", "家族　太郎" + h);
  }

  private static void wrong(
      String h, String kind, Map<String, String> values, String field, String code) {
    var page = fill(h + "1", kind, values);
    assertThat(clerk.status()).as(kind + " " + values).isEqualTo(422);
    var error = page.getElementById(field + "-error");
    assertThat(error).as(kind + " " + values + page.select("#error-summary").text()).isNotNull();
    assertThat(error.text()).contains(code);
  }

  /** Opens the form of a person, fills it in and asks for the preview. */
  private static Document fill(String person, String kind, Map<String, String> values) {
    clerk.open(FORM + "?kind=" + kind + "&subject=" + person);
    assertThat(clerk.status()).as(clerk.page().text()).isEqualTo(200);
    var all = new LinkedHashMap<String, String>();
    all.put("eventDate", DAY);
    all.putAll(values);
    all.put("act", "check");
    return clerk.submit(FORM, all);
  }

  private static void register() {
    assertThat(clerk.status()).as(clerk.page().select("main").text()).isEqualTo(200);
    var all = new LinkedHashMap<String, String>();
    all.put("act", "register");
    clerk.page().select("input[name^=ok-]").forEach(box -> all.put(box.attr("name"), "true"));
    clerk.submit(FORM, all);
    assertThat(clerk.location()).as(clerk.page().text()).startsWith("/events/provisional/");
  }

  private static void approveLast() {
    assertThat(approve(clerk.location())).contains("本登録しました");
  }

  private static String approve(String path) {
    approver.open(path);
    return approver.submit(path + "/approve", Map.of()).select("main").text();
  }

  private static String id() {
    var path = clerk.location();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String household(String person) {
    var link = clerk.open("/residents/" + person).select("main a[href^=/households/]").first();
    assertThat(link).isNotNull();
    return link.attr("href").substring("/households/".length());
  }

  private static String find(String words) {
    return clerk.open("/residents?name=" + encode(words)).select("main table").text();
  }

  private static List<String> suggested(String path, String typed) {
    return clerk.open(path + encode(typed)).select("option").eachAttr("value");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String openWork() {
    return String.join(
        " ",
        database
            .asOwner()
            .sql("SELECT business FROM platform.work_item WHERE kind = 'life-event.procedures'")
            .query(String.class)
            .list());
  }

  private static Map<String, String> newFamily(String family) {
    var values = new LinkedHashMap<String, String>();
    values.put("act", "check");
    values.put("eventDate", DAY);
    values.put("originKind", "DOMESTIC");
    values.put("originAddress", "千葉県雛形市一丁目1番");
    values.put("to", "NEW");
    values.put("town", "本町三丁目");
    values.put("number", "99番地");
    values.put("all-domicile", "千葉県雛形市本籍");
    values.put("all-familyHead", family + "　太郎");
    values.put("p0-family", family);
    values.put("p0-given", "太郎");
    values.put("p0-kana", "テンニュウ　タロウ");
    values.put("p0-birthDate", "S63.8.20");
    values.put("p0-sex", "MALE");
    values.put("p0-relationship", "世帯主");
    values.put("p1-family", family);
    values.put("p1-given", "花子");
    values.put("p1-kana", "テンニュウ　ハナコ");
    values.put("p1-birthDate", "H2.1.15");
    values.put("p1-sex", "FEMALE");
    values.put("p1-relationship", "妻");
    return values;
  }
}
