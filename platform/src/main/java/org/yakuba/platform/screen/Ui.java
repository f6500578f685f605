package org.yakuba.platform.screen;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.screen.component.Badge;
import org.yakuba.platform.screen.component.Banner;
import org.yakuba.platform.screen.component.BarChart;
import org.yakuba.platform.screen.component.CheckboxField;
import org.yakuba.platform.screen.component.CheckboxGroup;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.screen.component.DateField;
import org.yakuba.platform.screen.component.ErrorSummary;
import org.yakuba.platform.screen.component.Facts;
import org.yakuba.platform.screen.component.Pager;
import org.yakuba.platform.screen.component.PersonHeader;
import org.yakuba.platform.screen.component.Progress;
import org.yakuba.platform.screen.component.SelectField;
import org.yakuba.platform.screen.component.SuggestField;
import org.yakuba.platform.screen.component.Tab;
import org.yakuba.platform.screen.component.Table;
import org.yakuba.platform.screen.component.TextArea;
import org.yakuba.platform.screen.component.TextField;

/**
 * The components of one page, given to every template as {@code ui}. Fields know the submitted form
 * of the page: they show its text and its errors by themselves.
 */
public final class Ui {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Form form;
  private final String csrfParameter;
  private final String csrfToken;

  public Ui(Form form, String csrfParameter, String csrfToken) {
    this.form = form;
    this.csrfParameter = csrfParameter;
    this.csrfToken = csrfToken;
  }

  /** The hidden field every form with method post must contain. */
  public Content csrf() {
    return hidden(csrfParameter, csrfToken);
  }

  /** A value that travels with the form unseen. */
  public Content hidden(String name, String value) {
    return Html.of("input").attr("type", "hidden").attr("name", name).attr("value", value);
  }

  /** All errors of the form, each linked to its field; empty without errors. */
  public Content errorSummary() {
    return new ErrorSummary(form);
  }

  /** The form as submitted. */
  public Form form() {
    return form;
  }

  public TextField text(String name, String label) {
    return new TextField(form, name, label);
  }

  /** A line of text with suggestions. */
  public SuggestField suggest(String name, String label) {
    return new SuggestField(form, name, label);
  }

  public DateField date(String name, String label) {
    return new DateField(form, name, label);
  }

  public SelectField select(String name, String label, List<Choice> choices) {
    return new SelectField(form, name, label, choices);
  }

  public CheckboxField checkbox(String name, String label) {
    return new CheckboxField(form, name, label);
  }

  /** Several boxes under one legend. */
  public CheckboxGroup checkboxes(String name, String legend, List<Choice> choices) {
    return new CheckboxGroup(form, name, legend, choices);
  }

  public TextArea area(String name, String label) {
    return new TextArea(form, name, label);
  }

  /** The main button of a form. */
  public Content submit(String label) {
    return Html.of("button", "button button-main").attr("type", "submit").add(label);
  }

  /** A second button of a form, telling the server which one was pressed. */
  public Content submit(String label, String name, String value) {
    return Html.of("button", "button button-quiet")
        .attr("type", "submit")
        .attr("name", name)
        .attr("value", value)
        .add(label);
  }

  /**
   * A second button of a form that sends it somewhere else and shows the answer in a tab of its
   * own, such as a document to be looked at.
   */
  public Content submitTo(String action, String label) {
    return Html.of("button", "button button-quiet")
        .attr("type", "submit")
        .attr("formaction", action)
        .attr("formtarget", "_blank")
        .add(label);
  }

  /** The button that is pressed by Enter in any field, before the buttons a form shows. */
  public Content enterKey(String name, String value) {
    return Html.of("button", "visually-hidden")
        .attr("type", "submit")
        .attr("name", name)
        .attr("value", value)
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true");
  }

  /** The main button of a form with several. */
  public Html mainSubmit(String label, String name, String value) {
    return Html.of("button", "button button-main")
        .attr("type", "submit")
        .attr("name", name)
        .attr("value", value)
        .add(label);
  }

  /** A link within the program. */
  public Content link(String href, Object label) {
    return Html.of("a").attr("href", href).add(Html.any(label));
  }

  /** A link that looks like a button, for going somewhere, never for changing something. */
  public Content buttonLink(String href, String label) {
    return Html.of("a", "button button-quiet").attr("href", href).add(label);
  }

  /** The same with a key of its own, which works wherever nothing is being typed. */
  public Content buttonLink(String href, String label, String key) {
    return Html.of("a", "button button-quiet")
        .attr("href", href)
        .attr("data-key", key)
        .attr("aria-keyshortcuts", key)
        .add(Html.text(label), Html.of("kbd").attr("aria-hidden", "true").add(key));
  }

  /**
   * A name or place in 文字情報基盤 glyphs, with a key that enlarges the characters and shows their codes
   * (resident-register.md 3.14, characters.md).
   */
  public Content name(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Html.EMPTY;
    }
    String address = "/characters/text?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    return Html.all(
        List.of(
            glyphs(text),
            Html.of("a", "enlarge")
                .attr("href", address)
                .attr("title", "文字を拡大して符号を表示")
                .add(
                    Html.of("span").attr("aria-hidden", "true").add("字"),
                    Html.of("span", "visually-hidden").add(text + "の文字を拡大"))));
  }

  /** Text in 文字情報基盤 glyphs without the enlarge key, for long lists. */
  public Content glyphs(@Nullable String text) {
    return text == null || text.isBlank()
        ? Html.EMPTY
        : Html.of("span", "mj").attr("lang", "ja").add(text);
  }

  /** A key or code to be copied exactly. */
  public Content code(String text) {
    return Html.of("code").add(text);
  }

  /** A date as 和暦, machine-readable underneath. */
  public Content date(@Nullable LocalDate date) {
    return date == null
        ? Html.EMPTY
        : Html.of("time").attr("datetime", date.toString()).add(Wareki.format(date));
  }

  /** A date as short 和暦 for tables, such as R7.3.1. */
  public Content shortDate(@Nullable LocalDate date) {
    return date == null
        ? Html.EMPTY
        : Html.of("time")
            .attr("datetime", date.toString())
            .attr("title", Wareki.format(date))
            .add(Wareki.formatShort(date));
  }

  /** A moment as short 和暦 with Japanese time, such as R7.3.1 14:03:22. */
  public Content instant(@Nullable Instant instant) {
    if (instant == null) {
      return Html.EMPTY;
    }
    ZonedDateTime time = instant.atZone(JAPAN);
    return Html.of("time")
        .attr("datetime", instant.truncatedTo(ChronoUnit.MILLIS).toString())
        .attr("title", Wareki.format(time.toLocalDate()))
        .add(Wareki.formatShort(time.toLocalDate()) + " " + TIME.format(time));
  }

  public <T> Table<T> table(String caption, List<T> rows) {
    return new Table<>(caption, rows);
  }

  public Facts facts() {
    return new Facts();
  }

  /** The row of tabs; each tab is a page of its own. */
  public Content tabs(String label, List<Tab> tabs) {
    return Tab.row(label, tabs);
  }

  public Pager pager(String address, int page, int size, long total) {
    return Pager.numbered(address, page, size, total);
  }

  public PersonHeader person(Content name, String kana) {
    return new PersonHeader(name, kana);
  }

  public Badge badge(Badge.Tone tone, String text) {
    return new Badge(tone, text);
  }

  public Banner warning(String title, @Nullable Object detail) {
    return new Banner(Banner.Kind.WARNING, title, detail);
  }

  public Banner error(String title, @Nullable Object detail) {
    return new Banner(Banner.Kind.ERROR, title, detail);
  }

  public Banner done(String title, @Nullable Object detail) {
    return new Banner(Banner.Kind.DONE, title, detail);
  }

  public Banner information(String title, @Nullable Object detail) {
    return new Banner(Banner.Kind.INFORMATION, title, detail);
  }

  /** The red band over everything about a person under 支援措置 (suppression.md 4.3). */
  public Banner protectedPerson(String title, @Nullable Object detail) {
    return new Banner(Banner.Kind.PROTECTED, title, detail);
  }

  public Progress progress(String label, long done, long total) {
    return new Progress(label, done, total);
  }

  public BarChart barChart(String title, String unit, List<BarChart.Bar> bars) {
    return new BarChart(title, unit, bars);
  }
}
