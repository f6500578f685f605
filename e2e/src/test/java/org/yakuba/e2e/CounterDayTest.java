package org.yakuba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.e2e.Certificate.Varying;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.proof.Proves;

/** A day at the counter by keyboard only: entered, approved, returned, certified, taken back. */
class CounterDayTest {
  private static final String CITY = "990019";
  private static final List<Varying> DAY_NUMBER_AND_CODE =
      List.of(
          new Varying(18, 234, 90, 11),
          new Varying(18, 252, 26, 24),
          new Varying(18, 279, 175, 10));
  private static final String TODAY = Wareki.formatShort(LocalDate.now(ZoneId.of("Asia/Tokyo")));
  private static Town town;
  private static SampleRegister register;

  @BeforeAll
  static void open() {
    town = Town.open();
    register = SampleRegister.of(town, CITY);
  }

  @Test
  @Proves({"RES-2-13", "RES-4-13", "RES-1-04"})
  void a_family_moves_in_is_approved_by_another_officer_and_gets_its_certificate()
      throws IOException {
    try (Clerk clerk = Clerk.signIn(town, CITY, "demo-clerk")) {
      clerk.key("Alt+I");
      clerk.accessible();
      clerk.key("1");
      clerk.accessible();
      clerk.send();
      clerk.accessible();
      assertThat(clerk.wrongAt("eventDate")).contains("RES-F01");
      assertThat(clerk.wrongAt("town")).contains("ADDRESS_REQUIRED");
      assertThat(clerk.wrongAt("p0-relationship")).contains("RELATIONSHIP_REQUIRED");
      clerk.page().keyboard().press("Enter");
      assertThat(clerk.cursor()).isEqualTo("eventDate");

      familyOfThree(clerk);
      clerk.send();
      clerk.accessible();
      assertThat(clerk.text()).contains("転入の確認", "試験　太郎", "試験　花子", "試験　一郎", "新しい記載", "児童手当");
      clerk.send();
      clerk.accessible();
      assertThat(clerk.text()).contains("仮登録しました", "別の職員の審査を待っています");

      approveTheLatest("転入");

      clerk.search("シケン タロウ");
      clerk.follow("試験　太郎");
      assertThat(clerk.text()).contains("本町一丁目", "千葉県雛形市一丁目1番");
      certificate(clerk);
    }
  }

  private static void familyOfThree(Clerk clerk) {
    clerk.fill("eventDate", "R8.4.1");
    clerk.fill("notificationDate", "R8.4.3");
    clerk.fill("originAddress", "千葉県雛形市一丁目1番");
    clerk.fill("postalCode", "999-0001");
    clerk.fill("town", "本", "本町一丁目");
    assertThat(clerk.page().inputValue("#postalCode")).isEqualTo("9990001");
    clerk.fill("number", "12番地3");
    clerk.fill("building", "試験ハイツ101号");
    person(clerk, 0, Map.of("given", "太郎", "kana", "シケン　タロウ", "birthDate", "S63.8.20"), "男");
    clerk.fill("p0-relationship", "世帯主");
    clerk.fill("p0-domicile", "千葉県雛形市本籍1番");
    clerk.fill("p0-familyHead", "試験　太郎");
    clerk.follow("人を追加");
    assertThat(clerk.cursor()).isEqualTo("p1-given");
    assertThat(clerk.page().inputValue("#p1-family")).isEqualTo("試験");
    assertThat(clerk.page().inputValue("#p1-domicile")).isEqualTo("千葉県雛形市本籍1番");
    person(clerk, 1, Map.of("given", "花子", "kana", "シケン　ハナコ", "birthDate", "H2.1.15"), "女");
    clerk.fill("p1-relationship", "妻");
    clerk.follow("人を追加");
    person(clerk, 2, Map.of("given", "一郎", "kana", "シケン　イチロウ", "birthDate", "H30.5.5"), "男");
    clerk.fill("p2-relationship", "子");
  }

  private static void person(Clerk clerk, int place, Map<String, String> values, String sex) {
    String p = "p" + place + "-";
    if (place == 0) {
      clerk.fill(p + "family", "試験");
    }
    for (var field : List.of("given", "kana", "birthDate")) {
      clerk.fill(p + field, values.getOrDefault(field, ""));
    }
    clerk.choose(p + "sex", sex);
  }

  private static void certificate(Clerk clerk) throws IOException {
    clerk.follow("証明書");
    clerk.accessible();
    clerk.fill("copies", "1");
    clerk.send();
    clerk.accessible();
    assertThat(clerk.wrongAt("identityCheck")).contains("RES-C08");
    clerk.choose("layout", "世帯連記式");
    for (var box : List.of("花子", "一郎")) {
      clerk.tickBeside(box);
    }
    clerk.tick("include.relationship");
    clerk.choose("identityCheck", "官公署発行の写真付き1点");
    clerk.follow("発行する");
    clerk.accessible();
    assertThat(clerk.text()).contains("1部を発行しました");
    var certificate = new Certificate(clerk.file("form[action$='/pdf']"));
    assertThat(certificate.text())
        .contains("試験太郎", "試験花子", "試験一郎", "続柄世帯主", "続柄妻", "続柄子")
        .contains("本町一丁目12番地3試験ハイツ101号", "令和8年4月1日", "千葉県雛形市一丁目1番")
        .contains("この写しは、世帯全員の住民票の原本と相違ないことを証明する。", "見本市長", "発行番号")
        .doesNotContain("千葉県雛形市本籍1番");
    certificate.looksLike("household-of-three.png", DAY_NUMBER_AND_CODE);
  }

  /** The chief opens the oldest 仮登録 of this name and approves it, by keyboard. */
  private static void approveTheLatest(String what) {
    try (Clerk chief = Clerk.signIn(town, CITY, "demo-chief")) {
      chief.key("Alt+P");
      chief.accessible();
      chief.follow(what);
      chief.accessible();
      chief.follow("本登録する");
      chief.accessible();
      assertThat(chief.text()).contains("本登録しました", "登録した住民票");
    }
  }

  @Test
  @Proves({"RES-11-01"})
  void a_wrong_value_is_answered_at_its_field_in_the_form_of_every_event() {
    var head = register.family(3, 0).getFirst();
    try (Clerk clerk = Clerk.signIn(town, CITY, "demo-clerk")) {
      for (var key : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "A", "B")) {
        clerk.go("/residents/" + head.get("宛名番号"));
        clerk.key("E");
        clerk.key(key);
        clerk.fill("eventDate", "R8.2.30");
        clerk.send();
        assertThat(clerk.wrongAt("eventDate")).as(key).containsPattern("DATE-E02|RES-F02");
        clerk.accessible();
        clerk.follow("入力をやめる");
      }
    }
  }

  @Test
  void what_was_approved_on_a_record_that_changed_meanwhile_is_returned_with_the_reason() {
    var family = register.family(3, 1);
    try (Clerk clerk = Clerk.signIn(town, CITY, "demo-clerk");
        Clerk branch = Clerk.signIn(town, CITY, "demo-annex");
        Clerk chief = Clerk.signIn(town, CITY, "demo-chief")) {
      correct(clerk, family.get(1), "ヘンコウ　マエ");
      String first = clerk.page().url();
      // The branch wants the same household while the counter has it open.
      open(clerk, family.get(2), "B");
      branch.go("/residents/" + family.get(2).get("宛名番号"));
      branch.key("E");
      branch.page().keyboard().press("B");
      branch.page().waitForSelector("text=RES-D01");
      branch.accessible();
      assertThat(branch.text()).contains("ほかの職員");
      clerk.fill("eventDate", TODAY);
      clerk.fill("c-kana", "サキニ　トオル");
      clerk.send();
      clerk.send();
      approve(chief, clerk.page().url());

      chief.go(path(first));
      chief.follow("本登録する");
      chief.accessible();
      assertThat(chief.text()).contains("RES-D06", "差戻し");
      clerk.go(path(first));
      clerk.accessible();
      assertThat(clerk.text()).contains("差戻しの理由", "RES-D06");
      clerk.follow("修正する");
      clerk.fill("c-kana", "ヘンコウ　アト");
      clerk.send();
      clerk.send();
      approve(chief, clerk.page().url());
      clerk.go("/residents/" + family.get(1).get("宛名番号"));
      assertThat(clerk.page().locator("body").innerText()).contains("ヘンコウ　アト");
    }
  }

  @Test
  @Proves({"RES-4-60", "RES-4-31"})
  void a_cancellation_shows_what_is_restored_and_restores_it() {
    var family = register.family(3, 2);
    var child = family.get(2);
    String household = child.get("世帯番号");
    try (Clerk clerk = Clerk.signIn(town, CITY, "demo-clerk");
        Clerk chief = Clerk.signIn(town, CITY, "demo-chief")) {
      open(clerk, child, "7");
      clerk.fill("eventDate", TODAY);
      clerk.fill("rel-" + child.get("宛名番号"), "世帯主");
      clerk.send();
      clerk.accessible();
      confirmAlerts(clerk);
      approve(chief, clerk.page().url());
      clerk.go("/residents/" + child.get("宛名番号"));
      assertThat(clerk.text()).doesNotContain(household);

      clerk.key("C");
      clerk.accessible();
      clerk.follow("取り消す");
      clerk.accessible();
      clerk.follow("復元後の姿を見る");
      clerk.accessible();
      assertThat(clerk.text()).contains("取消しの確認", "世帯 " + household, child.get("氏名"));
      confirmAlerts(clerk);
      approve(chief, clerk.page().url());
      clerk.go("/households/" + household);
      assertThat(clerk.text()).contains(child.get("氏名"), "3人");
    }
  }

  @Test
  void the_household_to_join_is_found_by_the_name_of_anybody_in_it() {
    var family = register.family(3, 3);
    var other = register.family(2, 0);
    var wife = other.getLast();
    try (Clerk clerk = Clerk.signIn(town, CITY, "demo-clerk")) {
      open(clerk, family.getFirst(), "8");
      clerk.fill("toHousehold", wife.get("氏名"), wife.get("世帯番号"));
      clerk.accessible();
      clerk.follow("世帯の内容を見る");
      clerk.accessible();
      assertThat(clerk.text()).contains(other.getFirst().get("氏名"), wife.get("氏名"));
      clerk.follow("入力をやめる");
    }
  }

  /** Opens a form of a person by its key. */
  private static void open(Clerk clerk, SampleRegister.Resident person, String key) {
    clerk.go("/residents/" + person.get("宛名番号"));
    clerk.key("E");
    clerk.key(key);
  }

  private static void correct(Clerk clerk, SampleRegister.Resident person, String kana) {
    open(clerk, person, "B");
    clerk.fill("eventDate", TODAY);
    clerk.fill("c-kana", kana);
    clerk.send();
    clerk.send();
    assertThat(clerk.text()).contains("仮登録しました");
  }

  /** Ticks what must be confirmed and registers provisionally. */
  private static void confirmAlerts(Clerk clerk) {
    for (var box : clerk.page().locator("input[name^=ok-]").all()) {
      clerk.tick(box.getAttribute("name"));
    }
    clerk.follow("仮登録する");
    assertThat(clerk.text()).contains("仮登録しました");
  }

  private static void approve(Clerk chief, String provisional) {
    chief.go(path(provisional));
    chief.follow("本登録する");
    assertThat(chief.text()).contains("本登録しました");
  }

  private static String path(String url) {
    return url.substring(town.address().length());
  }
}
