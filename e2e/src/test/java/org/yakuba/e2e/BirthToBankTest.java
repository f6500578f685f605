package org.yakuba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.e2e.SampleRegister.Resident;
import org.yakuba.kernel.bank.BankText;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.proof.Proves;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a birth registered at the counter to the money in the bank's file, by keyboard: two clerks
 * enter, an approver decides each time, and the treasurer orders the transfer.
 */
class BirthToBankTest {
  private static final String CITY = "990019";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  /** The next 支払期月 whose day of payment, about the tenth, is still to come. */
  private static final YearMonth PAYMENT_MONTH = nextPaymentMonth();

  /** Born so that the two months paid for are the first ones. */
  private static final LocalDate BIRTH = PAYMENT_MONTH.minusMonths(3).atDay(10);

  private static final LocalDate CLAIMED = BIRTH.plusDays(6);

  /** The progress of a job that is not asked for any more. */
  private static final String ENDED = "#job-progress:not([data-automatic])";

  private static final String ACCOUNT = "7654321";
  private static final int RECORD = 120;
  private static final Charset ZENGIN = Charset.forName("JIS_X0201");
  private static final Pattern YEN = Pattern.compile("差引支払額\\s*([0-9,]+)円");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Town town;
  private static SampleRegister register;

  @BeforeAll
  static void open() {
    town = Town.open();
    register = SampleRegister.of(town, CITY);
  }

  private static YearMonth nextPaymentMonth() {
    var month = YearMonth.from(TODAY.plusDays(25));
    return month.getMonthValue() % 2 == 0 ? month : month.plusMonths(1);
  }

  @Test
  @Proves({"CHA-4-01", "CHA-4-04", "BEN-4-02"})
  void a_birth_at_the_counter_becomes_exact_yen_in_the_file_for_the_bank() throws Exception {
    var family = register.familyAtSchool();
    var father = family.getFirst();
    long expected = assessed(family);
    try (Clerk counter = Clerk.signIn(town, CITY, "demo-clerk");
        Clerk care = Clerk.signIn(town, CITY, "demo-care");
        Clerk chief = Clerk.signIn(town, CITY, "demo-chief");
        Clerk treasurer = Clerk.signIn(town, CITY, "demo-pay")) {
      birth(counter, chief, father);
      account(care, father);
      String filing = claim(care, father);
      decide(chief, filing);
      String plan = planned(care);
      approved(chief, plan, expected);
      String run = ordered(treasurer, expected);
      released(chief, run);
      file(treasurer, run, father, expected);
    }
  }

  // ---- the register

  private static void birth(Clerk counter, Clerk chief, Resident father) {
    counter.go("/residents/" + father.get("宛名番号"));
    counter.key("E");
    counter.key("4");
    counter.fill("eventDate", Wareki.formatShort(BIRTH));
    counter.fill("notificationDate", Wareki.formatShort(BIRTH.plusDays(3)));
    counter.fill("p0-family", father.get("氏名").split("　")[0]);
    counter.fill("p0-given", "光");
    counter.fill("p0-kana", father.get("氏名フリガナ").split("　")[0] + "　ヒカリ");
    counter.choose("p0-sex", "女");
    counter.fill("p0-familyHead", father.get("筆頭者"));
    counter.send();
    counter.accessible();
    assertThat(counter.text()).contains("出生の確認", "光", "児童手当");
    for (var box : counter.page().locator("input[name^=ok-]").all()) {
      counter.tick(box.getAttribute("name"));
    }
    counter.follow("仮登録する");
    assertThat(counter.text()).contains("仮登録しました");
    chief.go(path(counter));
    chief.follow("本登録する");
    assertThat(chief.text()).contains("本登録しました");
  }

  // ---- the child allowance

  private static void account(Clerk care, Resident father) {
    care.go("/payments/accounts?number=" + father.get("宛名番号"));
    care.fill("bankCode", "9999");
    care.fill("branchCode", "001");
    care.fill("accountNumber", ACCOUNT);
    care.fill("holderNameKana", father.get("氏名フリガナ"));
    care.follow("口座を登録");
    care.accessible();
    assertThat(care.text()).contains(ACCOUNT, holder(father));
  }

  private static String claim(Clerk care, Resident father) {
    care.reloadUntil("/work-items?business=child-allowance", "出生の児童の請求");
    care.follow("出生の児童の請求");
    care.accessible();
    assertThat(care.text()).contains("15日の期限日", "認定請求");
    care.follow("請求を受け付ける");
    care.accessible();
    assertThat(care.text()).contains("請求者を選ぶ", father.get("氏名"));
    care.followIn(father.get("氏名"), "認定請求");
    care.accessible();
    assertThat(care.page().inputValue("[name=eventDate]")).isEqualTo(BIRTH.toString());
    care.fill("receivedOn", Wareki.formatShort(CLAIMED));
    care.choose("insuranceClass", "被用者");
    care.choose("pensionType", "厚生年金");
    care.chooseLike("payeeAccountId", "****321");
    care.follow("内容を確かめる");
    care.accessible();
    assertThat(care.text()).contains("0円 →", "計算根拠");
    care.follow("受け付けて決裁に回す");
    care.accessible();
    assertThat(care.text()).contains("別の職員の決裁を待っています");
    return path(care);
  }

  private static void decide(Clerk chief, String filing) {
    chief.go(filing);
    chief.accessible();
    chief.follow("決定する");
    chief.accessible();
    assertThat(chief.text()).contains("決定しました", "****321", "認定番号");
    chief.go("/work-items?business=child-allowance");
    assertThat(chief.text()).doesNotContain("出生の児童の請求");
  }

  private static String planned(Clerk care) {
    care.go("/child-allowance/payment-runs");
    care.accessible();
    care.fill("paymentMonth", PAYMENT_MONTH.toString());
    care.follow("作成する");
    care.accessible();
    care.page().waitForSelector(ENDED);
    care.follow("支払の計画を開く");
    care.accessible();
    assertThat(care.text()).contains("決裁待ち", "自分が作成した支払は決裁できません");
    return path(care);
  }

  private static void approved(Clerk chief, String plan, long expected) {
    chief.go(plan);
    chief.accessible();
    var told = YEN.matcher(chief.text());
    assertThat(told.find()).isTrue();
    assertThat(Long.parseLong(told.group(1).replace(",", ""))).isEqualTo(expected);
    chief.follow("支払を決裁する");
    chief.page().waitForSelector(ENDED);
    chief.follow("支払の計画を開く");
    assertThat(chief.text()).contains("支払データ送付済");
  }

  // ---- the treasury

  private static String ordered(Clerk treasurer, long expected) {
    treasurer.reloadUntil("/payments", "児童手当");
    treasurer.accessible();
    treasurer.tickBeside("児童手当");
    treasurer.fill("title", "児童手当 定例払");
    treasurer.fill("transactionDate", Wareki.formatShort(PAYMENT_MONTH.atDay(10)));
    treasurer.follow("振込データを作成");
    treasurer.accessible();
    assertThat(treasurer.text()).contains("別の職員の承認を待っています", "%,d円".formatted(expected));
    return path(treasurer);
  }

  private static void released(Clerk chief, String run) {
    chief.go(run);
    chief.accessible();
    chief.follow("承認して全銀ファイルを作成する");
    chief.accessible();
    assertThat(chief.text()).contains("承認しました", "全銀ファイル");
  }

  private static void file(Clerk treasurer, String run, Resident father, long expected) {
    treasurer.go(run);
    treasurer.accessible();
    var records =
        new String(treasurer.file("form[action^='/payments/files/']"), ZENGIN).split("\r\n");
    assertThat(records).hasSize(4).allSatisfy(record -> assertThat(record).hasSize(RECORD));
    assertThat(records[0])
        .startsWith("1210" + "1234567890" + "ﾐﾎﾝｼｶｲｹｲｶﾝﾘｼﾔ")
        .contains("%02d10".formatted(PAYMENT_MONTH.getMonthValue()) + "9999ﾐﾄﾞﾘｷﾞﾝｺｳ");
    assertThat(records[1])
        .startsWith(
            "2" + "9999" + "ﾐﾄﾞﾘｷﾞﾝｺｳ      " + "001" + "ﾎﾝﾃﾝ           " + "0000" + "1" + ACCOUNT)
        .contains(padded(holder(father), 30) + "%010d".formatted(expected) + "1");
    assertThat(records[2].strip()).isEqualTo("8000001%012d".formatted(expected));
    assertThat(records[3].strip()).isEqualTo("9");
  }

  private static String padded(String text, int length) {
    return text + " ".repeat(length - text.length());
  }

  private static String holder(Resident person) {
    return BankText.of(person.get("氏名フリガナ")).text();
  }

  private static String path(Clerk clerk) {
    return clerk.page().url().substring(town.address().length());
  }

  // ---- what the law says

  /** What {@code assess child-allowance} says for the family in the two months that are paid. */
  private static long assessed(List<Resident> family) throws IOException, InterruptedException {
    var children = new ArrayList<Map<String, String>>();
    for (var child : family.subList(2, family.size())) {
      children.add(Map.of("childId", child.get("宛名番号"), "birthDate", child.get("生年月日")));
    }
    children.add(Map.of("childId", "newborn", "birthDate", BIRTH.toString()));
    var facts =
        Map.of(
            "assessMonthFrom", PAYMENT_MONTH.minusMonths(2).toString(),
            "assessMonthTo", PAYMENT_MONTH.minusMonths(1).toString(),
            "recipientType", "PARENT",
            "claimDate", CLAIMED.toString(),
            "eventDate", BIRTH.toString(),
            "children", children);
    var process = town.program("assess", "child-allowance").redirectErrorStream(false).start();
    try (var input = process.getOutputStream()) {
      input.write(JSON.writeValueAsBytes(facts));
    }
    var answer = JSON.readTree(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(answer.toString()).isZero();
    return answer.path("result").path("totalAmount").asLong();
  }
}
