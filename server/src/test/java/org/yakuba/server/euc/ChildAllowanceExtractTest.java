package org.yakuba.server.euc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.server.euc.ExtractOffice.ADDRESSEE;
import static org.yakuba.server.euc.ExtractOffice.CERTIFICATION;
import static org.yakuba.server.euc.ExtractOffice.CLAIMED;
import static org.yakuba.server.euc.ExtractOffice.CLASS;
import static org.yakuba.server.euc.ExtractOffice.DELIVERY_ADDRESS;
import static org.yakuba.server.euc.ExtractOffice.DELIVERY_NUMBER;
import static org.yakuba.server.euc.ExtractOffice.define;
import static org.yakuba.server.euc.ExtractOffice.file;
import static org.yakuba.server.euc.ExtractOffice.run;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.TestBrowser;

/** Recipients of the child allowance, extracted by conditions an officer makes up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ChildAllowanceExtractTest {
  private static final String JOIN = ADDRESSEE + "-" + DELIVERY_NUMBER;

  private ExtractOffice office;
  private TestBrowser clerk;

  @BeforeAll
  void open() {
    office = new ExtractOffice();
    office.recipient("0000000001", "11", "EMPLOYEE", "2026-04-10", false);
    office.recipient("0000000002", "12", "NON_EMPLOYEE", "2026-04-20", false);
    office.recipient("=1+2", "13", "EMPLOYEE", "2026-05-01", false);
    office.recipient("0000000004", "14", "NON_EMPLOYEE", "2025-12-01", true);
    office.delivery("11", "見本県見本市本町１丁目");
    office.delivery("12", "見本県見本市秘密町２丁目");
    office.delivery("13", "見本県見本市秘密町２丁目");
    office.resident("11", "H1");
    office.resident("12", "H2");
    office.resident("13", "H2");
    office.resident("14", "H4");
    office.protect("12");
    clerk = office.signedIn("welfare");
  }

  @AfterAll
  void close() {
    office.close();
  }

  private String main() {
    return clerk.page().expectFirst("main").text();
  }

  @Test
  @Proves({"CHA-7-06", "EUC-2-01", "EUC-3-01"})
  void recipients_are_extracted_by_free_conditions_to_the_screen_and_to_files() {
    define(
        clerk,
        "name",
        "春の受給者",
        "column0",
        CERTIFICATION,
        "column1",
        CLASS,
        "show1",
        "BOTH",
        "column2",
        CLAIMED,
        "item0",
        CLASS,
        "comparison0",
        "EQUAL",
        "value0",
        "被用者",
        "item1",
        CLAIMED,
        "comparison1",
        "BETWEEN",
        "value1",
        "R8.4.1〜令和8年5月31日",
        "set2",
        "2",
        "item2",
        ADDRESSEE,
        "comparison2",
        "STARTS_WITH",
        "parameter2",
        "宛名番号の始め",
        "sort0",
        CLAIMED,
        "descending0",
        "true");
    run(clerk, "parameter0", "14");
    assertThat(clerk.page().select("main tbody tr").eachText())
        .containsExactly(
            "=1+2 EMPLOYEE 被用者 2026-05-01",
            "0000000001 EMPLOYEE 被用者 2026-04-10",
            "0000000004 NON_EMPLOYEE 非被用者 2025-12-01");

    clerk.open("/euc");
    clerk.open(clerk.page().expectFirst("a:containsOwn(春の受給者)").attr("href"));
    run(clerk, "parameter0", "14", "form", "CSV_UTF8");
    assertThat(main()).contains("3件を抽出しました");
    assertThat(file(clerk, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            "認定番号","資格区分コード","資格区分","請求日"
            "'=1+2","EMPLOYEE","被用者","2026-05-01"
            "0000000001","EMPLOYEE","被用者","2026-04-10"
            "0000000004","NON_EMPLOYEE","非被用者","2025-12-01"
            """
                .replace("\n", "\r\n"));
    clerk.open("/euc");
    clerk.open(clerk.page().expectFirst("a:containsOwn(春の受給者)").attr("href"));
    run(clerk, "parameter0", "99", "form", "CSV_SHIFT_JIS");
    assertThat(file(clerk, Charset.forName("windows-31j")))
        .startsWith("\"認定番号\",\"資格区分コード\"")
        .hasLineCount(3);
  }

  @Test
  @Proves({"EUC-5-03", "EUC-2-02"})
  void a_protected_person_and_who_lives_with_them_have_no_address_in_any_extract() {
    define(
        clerk,
        "name",
        "送付先",
        "join0",
        JOIN,
        "sort0",
        ADDRESSEE,
        "column0",
        ADDRESSEE,
        "column1",
        DELIVERY_ADDRESS);
    run(clerk);
    assertThat(clerk.page().select("main tbody tr").eachText())
        .containsExactly("11 見本県見本市本町１丁目", "12", "13", "14");
    assertThat(main()).contains("EUC-W02 抑止により2件の住所等を空にしました");

    define(
        clerk,
        "name",
        "秘密町",
        "join0",
        JOIN,
        "column0",
        ADDRESSEE,
        "item0",
        DELIVERY_ADDRESS,
        "comparison0",
        "CONTAINS",
        "value0",
        "町");
    run(clerk);
    assertThat(clerk.page().select("main tbody tr").eachText()).containsExactly("11");

    define(
        clerk,
        "name",
        "送付先(除く)",
        "join0",
        JOIN,
        "sort0",
        ADDRESSEE,
        "column0",
        ADDRESSEE,
        "column1",
        DELIVERY_ADDRESS,
        "protectedRows",
        "LEAVE_OUT");
    run(clerk);
    assertThat(clerk.page().select("main tbody tr").eachText())
        .containsExactly("11 見本県見本市本町１丁目", "14");
    assertThat(main()).contains("EUC-W02 抑止により2件の行を除きました");
  }

  @Test
  @Proves("EUC-3-02")
  void the_same_extract_is_a_spreadsheet_too() throws Exception {
    define(clerk, "name", "表計算", "column0", CERTIFICATION, "limit", "2");
    run(clerk, "form", "XLSX");
    var bytes = ExtractOffice.bytes(clerk);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      var sheet = "";
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      }
      assertThat(sheet).contains(">認定番号<").contains(">0000000001<").contains(">0000000002<");
    }
  }

  @Test
  @Proves("EUC-2-03")
  void claims_are_counted_by_class_and_by_years_since_a_date() {
    define(
        clerk,
        "name",
        "集計",
        "column0",
        CLAIMED,
        "show0",
        "AGE_CLASS",
        "column1",
        CLASS,
        "show1",
        "ACROSS",
        "column2",
        CERTIFICATION,
        "show2",
        "COUNT",
        "ageBounds",
        "0,1",
        "item0",
        CLAIMED,
        "comparison0",
        "AGE_AT_MOST",
        "value0",
        "3");
    run(clerk, "parameter0", "R8.12.1");
    assertThat(clerk.page().select("main thead").text()).isEqualTo("請求日の年齢階級 被用者 非被用者");
    assertThat(clerk.page().select("main tbody tr").eachText())
        .containsExactly("0歳 2 1", "1歳以上 0 1");
    define(
        clerk,
        "name",
        "期間",
        "column0",
        CLAIMED,
        "show0",
        "MINIMUM",
        "column1",
        CLAIMED,
        "show1",
        "MAXIMUM",
        "column2",
        "01401002",
        "show2",
        "SUM",
        "column3",
        "01401002",
        "show3",
        "AVERAGE",
        "column4",
        ADDRESSEE,
        "show4",
        "DISTINCT");
    run(clerk);
    assertThat(clerk.page().select("main tbody tr").eachText())
        .containsExactly("2025-12-01 2026-05-01 4 1.00 4");
  }

  @Test
  @Proves("EUC-2-05")
  void rows_about_persons_of_a_brought_roster_are_extracted_and_strangers_are_counted() {
    define(clerk, "name", "名簿の突合", "column0", ADDRESSEE, "sort0", ADDRESSEE);
    var form = clerk.page().expectFirst("form[action$=/run]");
    var fields = Map.of("_csrf", form.expectFirst("[name=_csrf]").val(), "form", "SCREEN");
    clerk.upload(form.attr("action"), fields, "roster", bytes("宛名番号\n13\n\"11\"\n99\n"));
    assertThat(clerk.page().select("main tbody tr").eachText()).containsExactly("11", "13");
    assertThat(main()).contains("名簿3人のうち2人が宛名番号で一致し、1人は一致しませんでした");
    clerk.upload(form.attr("action"), fields, "roster", bytes("氏名\n見本\n"));
    assertThat(main()).contains("EUC-E06");
    clerk.upload(form.attr("action"), fields, "roster", bytes("宛名番号\n11,12\n"));
    assertThat(main()).contains("EUC-E06").contains("2行目");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_shipped_definition_counts_recipients_by_class_as_a_table() {
    clerk.open("/euc/standard/child-allowance-recipients");
    run(clerk);
    assertThat(clerk.page().select("main thead").text()).isEqualTo("受給者区分 被用者 非被用者");
    assertThat(clerk.page().select("main tbody tr").eachText()).containsExactly("父母等 2 2");
    clerk.open("/euc/standard/child-allowance-paid-children");
    run(clerk, "parameter0", "2026-04〜2026-05");
    assertThat(main()).contains("条件に合うものはありません");
  }

  @Test
  void what_is_wrong_with_a_definition_stands_at_its_fields() {
    define(
        clerk,
        "name",
        "",
        "column0",
        ADDRESSEE,
        "show0",
        "SUM",
        "item0",
        CLAIMED,
        "comparison0",
        "EQUAL",
        "value0",
        "平成99年1月1日");
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(main()).contains("名称を100文字までで入力してください");
    define(
        clerk,
        "name",
        "誤り",
        "column0",
        ADDRESSEE,
        "show0",
        "SUM",
        "item0",
        CLAIMED,
        "comparison0",
        "EQUAL",
        "value0",
        "平成99年1月1日");
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(main()).contains("合計・平均できません").contains("平成");
    assertThat(clerk.page().select("select[name=column0] option[selected]").val())
        .isEqualTo(ADDRESSEE);
  }
}
