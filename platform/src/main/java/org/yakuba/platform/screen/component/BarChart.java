package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.screen.Html;

/**
 * Horizontal bars drawn as SVG by the server, with the same figures as a table below for whoever
 * cannot or does not want to read a picture.
 *
 * @param title what is counted
 * @param unit unit of the figures, such as {@code 件}
 * @param bars the figures, in the order shown
 */
public record BarChart(String title, String unit, List<Bar> bars) implements Content {
  private static final int LABEL_WIDTH = 250;
  private static final int BAR_WIDTH = 420;
  private static final int VALUE_WIDTH = 110;
  private static final int ROW = 30;

  /**
   * One bar.
   *
   * @param label what it stands for
   * @param value its figure, not negative
   * @param href where a click on the table row leads, or null
   */
  public record Bar(String label, long value, @Nullable String href) {
    public Bar {
      if (value < 0) {
        throw new IllegalArgumentException("a bar cannot be negative: " + label + " " + value);
      }
    }

    public Bar(String label, long value) {
      this(label, value, null);
    }
  }

  public BarChart {
    bars = List.copyOf(bars);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    Html figure = Html.of("figure", "chart").add(Html.of("figcaption").add(title));
    if (bars.isEmpty()) {
      figure.add(Html.of("p", "table-empty").add("0" + unit)).writeTo(output);
      return;
    }
    Table<Bar> twin =
        new Table<>(title, bars)
            .column(
                "区分",
                bar ->
                    bar.href() == null
                        ? bar.label()
                        : Html.of("a").attr("href", bar.href()).add(bar.label()))
            .number("値(" + unit + ")", bar -> "%,d".formatted(bar.value()))
            .hideCaption();
    figure
        .add(picture(), Html.of("details", "chart-twin").add(Html.of("summary").add("表で見る"), twin))
        .writeTo(output);
  }

  private Html picture() {
    long longest = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
    int height = bars.size() * ROW + 4;
    Html svg =
        Html.of("svg", "chart-picture")
            .attr("role", "img")
            .attr("aria-label", title + "の棒グラフ。数値は次の表にあります。")
            .attr("viewBox", "0 0 " + (LABEL_WIDTH + BAR_WIDTH + VALUE_WIDTH) + " " + height)
            .attr("width", LABEL_WIDTH + BAR_WIDTH + VALUE_WIDTH)
            .attr("height", height)
            .attr("focusable", "false");
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      int top = i * ROW + 4;
      long width = bar.value() == 0 ? 0 : Math.max(2, bar.value() * BAR_WIDTH / longest);
      svg.add(
          label("chart-label", LABEL_WIDTH - 10, top + 16, "end", shortened(bar.label())),
          Html.of("rect", "chart-bar")
              .attr("x", LABEL_WIDTH)
              .attr("y", top)
              .attr("width", width)
              .attr("height", ROW - 8),
          label(
              "chart-value",
              LABEL_WIDTH + width + 8,
              top + 16,
              "start",
              "%,d%s".formatted(bar.value(), unit)));
    }
    return svg;
  }

  private static Html label(String cssClass, long x, long y, String anchor, String text) {
    return Html.of("text", cssClass)
        .attr("x", x)
        .attr("y", y)
        .attr("text-anchor", anchor)
        .add(text);
  }

  private static String shortened(String label) {
    int limit = 16;
    return label.codePointCount(0, label.length()) <= limit
        ? label
        : label.substring(0, label.offsetByCodePoints(0, limit - 1)) + "…";
  }
}
