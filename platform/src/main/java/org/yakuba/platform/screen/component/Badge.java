package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.yakuba.platform.screen.Html;

/**
 * A short state beside a name or in a table cell.
 *
 * @param tone colour; the text alone must say it too
 * @param text the state
 */
public record Badge(Tone tone, String text) implements Content {
  /** Colour of a badge. */
  public enum Tone {
    NEUTRAL("neutral"),
    GOOD("good"),
    BUSY("busy"),
    WARNING("warning"),
    BAD("bad"),
    PROTECTED("protected");

    private final String cssClass;

    Tone(String cssClass) {
      this.cssClass = cssClass;
    }
  }

  @Override
  public void writeTo(TemplateOutput output) {
    Html.of("span", "badge badge-" + tone.cssClass).add(text).writeTo(output);
  }
}
