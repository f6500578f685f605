package org.yakuba.migration.report;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.intake.Treatment;
import org.yakuba.platform.screen.Html;
import org.yakuba.platform.screen.component.BarChart;
import org.yakuba.platform.screen.component.Table;
import org.yakuba.platform.tenancy.TenantSession;

/** The report to read and to keep: one file without references to others. */
final class HtmlReport {
  private static final String STYLE =
      "body{font:16px/1.6 sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1a1a1c}"
          + "h1{font-size:1.6rem}h2{margin-top:2.5rem;border-bottom:2px solid #0017c1}"
          + "table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:left;font-weight:bold;padding:.4rem 0}"
          + "th,td{border:1px solid #949494;padding:.25rem .5rem;text-align:left;vertical-align:top}th{background:#f1f1f4}"
          + "td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}"
          + ".chart-picture{max-width:100%;height:auto}.chart-picture rect,.chart-bar{fill:#3460fb}"
          + "@media print{body{margin:0;max-width:none}}";

  private HtmlReport() {}

  static void write(TenantSession session, JobFigures figures, Appendable out) throws IOException {
    out.append("<!doctype html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width\"><title>データ移行 報告書</title>")
        .append("<style>")
        .append(STYLE)
        .append("</style></head><body><main>\n<h1>データ移行 報告書</h1>\n");
    part(out, summary(figures));
    part(out, Html.of("h2").add("件数の照合"));
    part(out, records(figures));
    part(out, compared(figures));
    part(out, Html.of("h2").add("指摘"));
    part(out, chart(figures));
    part(out, rules(figures));
    part(out, Html.of("h2").add("同定されていない文字"));
    part(out, characters(figures));
    part(out, carriers(session, figures));
    part(out, Html.of("h2").add("指摘の全件"));
    findings(session, figures, out);
    out.append("</main></body></html>\n");
  }

  private static Content summary(JobFigures figures) {
    return Html.of("p")
        .add(
            "基準日 "
                + Wareki.format(figures.job().baseDate())
                + "、連番 "
                + figures.job().sequence()
                + "、状態 "
                + figures.job().status().label()
                + "。指摘 "
                + count(figures.findings())
                + " 件、隔離した行 "
                + count(figures.quarantined())
                + " 件、照合の差 "
                + count(figures.differences())
                + " 件。支援措置対象者の保護項目は「"
                + FoundItem.BLOCKED
                + "」としています。");
  }

  private static Content records(JobFigures figures) {
    return new Table<>("レコード種別ごとの件数", figures.records())
        .column("レコード", RecordCount::layout)
        .number("管理表", one -> count(one.declared()))
        .number("ファイル", one -> count(one.inFile()))
        .number("登録", one -> one.loaded() == null ? "未登録" : count(one.loaded()))
        .number("変更なし", one -> count(one.unchanged()))
        .number("隔離", one -> count(one.quarantined()))
        .number("差", one -> count(one.lost()));
  }

  private static Content compared(JobFigures figures) {
    return new Table<>("照合", figures.compared())
        .column("種類", Compared::kind)
        .column("内容", Compared::title)
        .column("区分", Compared::label)
        .number("移行元", one -> count(one.expected()))
        .number("登録後", one -> count(one.actual()))
        .number("差", one -> count(one.difference()));
  }

  private static Content chart(JobFigures figures) {
    return new BarChart(
        "扱いごとの指摘",
        "件",
        List.of(Treatment.values()).stream()
            .map(treatment -> new BarChart.Bar(treatment.label(), figures.findings(treatment)))
            .toList());
  }

  private static Content rules(JobFigures figures) {
    return new Table<>("規則ごとの指摘", figures.rules())
        .column("規則", RuleCount::rule)
        .column("内容", RuleCount::message)
        .column("扱い", one -> one.treatment().label())
        .number("件数", one -> count(one.findings()));
  }

  private static Content characters(JobFigures figures) {
    return new Table<>("文字", figures.characters())
        .column("旧コード", UnmappedCharacter::codePoint)
        .number("人数", one -> count(one.persons()))
        .number("使用数", one -> count(one.occurrences()))
        .column("項目", one -> String.join("、", one.items()))
        .whenEmpty("ありません。");
  }

  private static Content carriers(TenantSession session, JobFigures figures) {
    return new Table<>(
            "使っている人",
            MigrationFigures.carriers(session, figures.job().jobNo(), "", Integer.MAX_VALUE, 0))
        .column("旧コード", Carrier::codePoint)
        .column("宛名番号", Carrier::subject)
        .column("項目", Carrier::item)
        .number("使用数", one -> count(one.occurrences()))
        .whenEmpty("いません。");
  }

  private static void findings(TenantSession session, JobFigures figures, Appendable out)
      throws IOException {
    out.append(
        "<table><caption>指摘(ファイルと行の順)</caption><thead><tr><th scope=\"col\">ファイル</th>"
            + "<th scope=\"col\">行</th><th scope=\"col\">項目</th><th scope=\"col\">値</th><th scope=\"col\">規則</th>"
            + "<th scope=\"col\">扱い</th><th scope=\"col\">宛名番号</th><th scope=\"col\">内容</th></tr></thead><tbody>\n");
    MigrationFigures.eachFinding(
        session,
        figures.job().jobNo(),
        found -> {
          try {
            part(out, row(found));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    out.append("</tbody></table>\n");
  }

  private static Html row(FoundItem found) {
    Html row = Html.of("tr");
    row.add(
        cell(found.file()),
        Html.of("td", "number").add(Integer.toString(found.line())),
        cell(found.item()),
        cell(found.value()),
        cell(found.rule()),
        cell(found.treatment().label()),
        cell(found.subject()),
        cell(found.message()));
    return row;
  }

  private static Html cell(@org.jspecify.annotations.Nullable String text) {
    return Html.of("td").add(text == null ? "" : text);
  }

  private static void part(Appendable out, Content content) throws IOException {
    var text = new StringOutput();
    content.writeTo(text);
    out.append(text.toString()).append('\n');
  }

  private static String count(long number) {
    return "%,d".formatted(number);
  }
}
