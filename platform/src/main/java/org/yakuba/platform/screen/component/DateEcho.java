package org.yakuba.platform.screen.component;

import gg.jte.Content;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.screen.Html;

/** How the program understood a typed date, shown below the field. */
public final class DateEcho {
  private DateEcho() {}

  /** The date as 和暦 and ISO, what is wrong with the text, or nothing for an empty text. */
  public static Content of(String text) {
    if (text.isBlank()) {
      return Html.EMPTY;
    }
    return switch (DateInput.parse(text)) {
      case ParsedDate.Ok ok -> Html.text(Wareki.format(ok.date()) + "(" + ok.date() + ")");
      case ParsedDate.Invalid wrong -> Html.of("span", "field-echo-wrong").add(wrong.message());
    };
  }
}
