package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import org.yakuba.platform.screen.Html;

/** Who the page is about; stays visible above the page, so that nobody acts on the wrong person. */
public final class PersonHeader implements Content {
  private final Content name;
  private final String kana;
  private final List<Html> facts = new ArrayList<>();
  private final List<Content> notes = new ArrayList<>();

  /**
   * A header.
   *
   * @param name the name, usually {@code ui.name(..)}
   * @param kana the reading, empty when unknown
   */
  public PersonHeader(Content name, String kana) {
    this.name = name;
    this.kana = kana;
  }

  /** One of the few facts that tell persons apart: number, birth date, sex, address. */
  public PersonHeader fact(String label, Object value) {
    facts.add(
        Html.of("div", "person-fact")
            .add(Html.of("dt").add(label), Html.of("dd").add(Html.any(value))));
    return this;
  }

  /** A badge beside the name or a banner below it. */
  public PersonHeader note(Content note) {
    notes.add(note);
    return this;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    Html title =
        Html.of("div", "person-title")
            .add(
                Html.of("span", "person-kana").add(kana), Html.of("span", "person-name").add(name));
    List<Content> badges = notes.stream().filter(note -> note instanceof Badge).toList();
    List<Content> banners = notes.stream().filter(note -> !(note instanceof Badge)).toList();
    title.addIf(!badges.isEmpty(), Html.of("span", "person-badges").add(Html.all(badges)));
    Html.of("section", "person-header")
        .attr("aria-label", "対象者")
        .add(
            Html.all(banners),
            Html.of("div", "person-line")
                .add(title, Html.of("dl", "person-facts").add(Html.all(facts))))
        .writeTo(output);
  }
}
