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
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.characters.VariantFolding;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.residentregister.TestLedger;

/** A municipality with officers at browsers without a screen, for tests of the counter. */
abstract class CounterPages {
  static final String TOWN = "990019";
  static final String FORM = "/events/new";
  static final LocalDate LONG_AGO = LocalDate.of(2020, 4, 1);
  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  static final String DAY = Wareki.formatShort(TODAY.minusDays(3));
  static final AtomicInteger HOUSEHOLDS = new AtomicInteger(900);

  static TestDatabase database;
  static TestServer server;
  static TestLedger ledger;
  static TestBrowser clerk;
  static TestBrowser approver;

  @BeforeAll
  static void openTheCounter() {
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
  static void closeTheCounter() {
    server.close();
    database.close();
  }

  /** A household of head, wife and child; answers its number, the persons are number + 1, 2, 3. */
  static String family() {
    var h = Integer.toString(HOUSEHOLDS.incrementAndGet());
    member(h, 1, "家族　太郎" + h, "1", "02", LocalDate.of(1980, 5, 5));
    member(h, 2, "家族　花子" + h, "2", "12", LocalDate.of(1982, 6, 6));
    member(h, 3, "家族　一" + h, "1", "20", LocalDate.of(2016, 7, 7));
    return h;
  }

  static void member(
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

  /** Opens the form of a person, fills it in and asks for the preview. */
  static Document fill(String person, String kind, Map<String, String> values) {
    clerk.open(FORM + "?kind=" + kind + "&subject=" + person);
    assertThat(clerk.status()).as(clerk.page().text()).isEqualTo(200);
    var all = new LinkedHashMap<String, String>();
    all.put("eventDate", DAY);
    all.putAll(values);
    all.put("act", "check");
    return clerk.submit(FORM, all);
  }

  static void register() {
    assertThat(clerk.status()).as(clerk.page().select("main").text()).isEqualTo(200);
    var all = new LinkedHashMap<String, String>();
    all.put("act", "register");
    clerk.page().select("input[name^=ok-]").forEach(box -> all.put(box.attr("name"), "true"));
    clerk.submit(FORM, all);
    assertThat(clerk.location()).as(clerk.page().text()).startsWith("/events/provisional/");
  }

  static void approveLast() {
    assertThat(approve(clerk.location())).contains("本登録しました");
  }

  static String approve(String path) {
    approver.open(path);
    return approver.submit(path + "/approve", Map.of()).select("main").text();
  }

  static String id() {
    var path = clerk.location();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String household(String person) {
    var link = clerk.open("/residents/" + person).select("main a[href^=/households/]").first();
    assertThat(link).isNotNull();
    return link.attr("href").substring("/households/".length());
  }

  static String find(String words) {
    return clerk.open("/residents?name=" + encode(words)).select("main table").text();
  }

  static List<String> suggested(String path, String typed) {
    return clerk.open(path + encode(typed)).select("li[role=option]").eachAttr("data-value");
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String openWork() {
    return String.join(
        " ",
        database
            .asOwner()
            .sql("SELECT business FROM platform.work_item WHERE kind = 'life-event.procedures'")
            .query(String.class)
            .list());
  }

  static Map<String, String> newFamily(String family) {
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
