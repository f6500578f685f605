package org.yakuba.platform.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.screen.component.BarChart;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.screen.component.Pager;
import org.yakuba.platform.screen.component.Tab;

class ComponentsTest {
  private static final Ui UI = new Ui(Form.EMPTY, "_csrf", "token-1");

  private static Element html(Content content) {
    StringOutput output = new StringOutput();
    content.writeTo(output);
    return Jsoup.parseBodyFragment(output.toString()).body();
  }

  private static Ui filled(String field, String value, Violation... errors) {
    return new Ui(Form.of(Map.of(field, value)).withErrors(List.of(errors)), "_csrf", "token-1");
  }

  @Test
  void text_and_attributes_are_always_escaped() {
    Element body = html(Html.of("a").attr("title", "\"><script>").add("<b>&'"));
    assertThat(body.children()).hasSize(1);
    assertThat(body.child(0).attr("title")).isEqualTo("\"><script>");
    assertThat(body.child(0).ownText()).isEqualTo("<b>&'");
  }

  @Test
  void inline_style_and_event_handlers_are_refused() {
    assertThatThrownBy(() -> Html.of("p").attr("style", "color:red"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Html.of("p").attr("onclick", "x()"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void links_leave_the_program_nowhere() {
    for (String address : List.of("https://example.org/", "//example.org", "javascript:x()")) {
      assertThatThrownBy(() -> Html.of("a").attr("href", address))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(address);
    }
  }

  @Test
  void a_field_ties_label_hint_and_error_to_its_control() {
    Violation wrong = new Violation("kana", "abc", "RES-E001", "カタカナで入力してください。");
    Element body = html(filled("kana", "abc", wrong).text("kana", "カナ氏名").hint("全角").required());
    Element input = body.expectFirst("input#kana");
    assertThat(body.expectFirst("label[for=kana]").text()).contains("カナ氏名", "必須");
    assertThat(input.attr("value")).isEqualTo("abc");
    assertThat(input.attr("aria-invalid")).isEqualTo("true");
    assertThat(input.attr("aria-describedby")).isEqualTo("kana-hint kana-error");
    assertThat(body.expectFirst("#kana-error").text()).contains("カタカナで入力", "RES-E001");
  }

  @Test
  void a_field_shows_its_own_value_until_something_was_submitted() {
    assertThat(html(UI.text("kana", "カナ").value("ヤマダ")).expectFirst("input").attr("value"))
        .isEqualTo("ヤマダ");
    assertThat(
            html(filled("kana", "").text("kana", "カナ").value("ヤマダ"))
                .expectFirst("input")
                .attr("value"))
        .isEmpty();
  }

  @Test
  void a_password_is_never_sent_back() {
    Element input = html(filled("password", "secret").text("password", "パスワード").password());
    assertThat(input.outerHtml()).doesNotContain("secret");
  }

  @Test
  void a_date_field_says_how_it_understood_the_text() {
    Element body = html(filled("birthDate", "R7.3.1").date("birthDate", "生年月日"));
    assertThat(body.expectFirst("#birthDate-echo").text()).isEqualTo("令和7年3月1日(2025-03-01)");
    assertThat(body.expectFirst("input").attr("aria-describedby")).contains("birthDate-echo");
    assertThat(body.text()).contains("R7.3.1、令和7年3月1日、2025-03-01");
  }

  @Test
  void the_error_summary_links_every_error_to_its_field() {
    Ui ui =
        new Ui(
            Form.EMPTY.withErrors(
                List.of(
                    new Violation("kana", "x", "RES-E001", "カナが違います。"),
                    Violation.of("RES-E002", "条件を1つ以上入れてください。"))),
            "_csrf",
            "t");
    Element summary = html(ui.errorSummary()).expectFirst("#error-summary");
    assertThat(summary.attr("tabindex")).isEqualTo("-1");
    assertThat(summary.expectFirst("h2").text()).contains("2件");
    assertThat(summary.expectFirst("li a").attr("href")).isEqualTo("#kana");
    assertThat(summary.select("li")).hasSize(2);
  }

  @Test
  void a_select_marks_the_current_choice() {
    Element body =
        html(
            UI.select("sex", "性別", List.of(new Choice("", "指定なし"), new Choice("2", "女")))
                .value("2"));
    assertThat(body.expectFirst("option[selected]").text()).isEqualTo("女");
  }

  @Test
  void a_table_has_caption_column_headers_and_row_headers() {
    Element table =
        html(UI.table("結果", List.of("甲", "乙")).column("氏名", row -> row).number("件", row -> 1))
            .expectFirst("table");
    assertThat(table.expectFirst("caption").text()).isEqualTo("結果");
    assertThat(table.select("thead th[scope=col]")).hasSize(2);
    assertThat(table.select("tbody th[scope=row]").eachText()).containsExactly("甲", "乙");
  }

  @Test
  void an_empty_table_says_so() {
    assertThat(html(UI.table("結果", List.of()).column("氏名", row -> row)).text())
        .isEqualTo("該当するものはありません。");
  }

  @Test
  void a_missing_fact_shows_a_dash() {
    assertThat(html(UI.facts().add("旧氏", null)).expectFirst("dd [role=img]").text()).isEqualTo("—");
  }

  @Test
  void a_pager_ends_at_both_ends() {
    assertThat(html(Pager.numbered("/x?page=", 1, 50, 51)).select("a").eachAttr("href"))
        .containsExactly("/x?page=2");
    assertThat(html(Pager.numbered("/x?page=", 2, 50, 51)).text()).contains("51-51件目 / 全51件");
    assertThat(html(Pager.numbered("/x?page=", 2, 50, 100)).select("a").eachAttr("href"))
        .containsExactly("/x?page=1");
  }

  @Test
  void tabs_mark_the_page_shown() {
    Element nav =
        html(Tab.row("表示", List.of(new Tab("現在", "/a", true), new Tab("履歴", "/b", false))));
    assertThat(nav.select("a[aria-current=page]").eachText()).containsExactly("現在");
  }

  @Test
  void a_chart_has_a_table_with_the_same_figures() {
    Element figure =
        html(UI.barChart("規則ごとの件数", "件", List.of(new BarChart.Bar("CLN-01", 1200))))
            .expectFirst("figure");
    assertThat(figure.expectFirst("svg").attr("role")).isEqualTo("img");
    assertThat(figure.select("rect")).hasSize(1);
    assertThat(figure.expectFirst("tbody td.num").text()).isEqualTo("1,200");
    assertThat(figure.select("[style]")).isEmpty();
  }

  @Test
  void a_name_is_drawn_in_mj_glyphs_and_can_be_enlarged() {
    Element body = html(UI.name("髙橋"));
    assertThat(body.expectFirst(".mj").text()).isEqualTo("髙橋");
    assertThat(body.expectFirst("a").attr("href"))
        .isEqualTo("/characters/text?text=%E9%AB%99%E6%A9%8B");
  }

  @Test
  void a_date_is_read_as_wareki_and_kept_machine_readable() {
    Element time = html(UI.date(LocalDate.of(2025, 3, 1))).expectFirst("time");
    assertThat(time.text()).isEqualTo("令和7年3月1日");
    assertThat(time.attr("datetime")).isEqualTo("2025-03-01");
  }
}
