package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.screen.Html;

/** Label and value pairs of one thing, as a definition list. */
public final class Facts implements Content {
  private final List<Html> entries = new ArrayList<>();

  /** A pair; a missing or empty value shows a dash, so that a gap is seen to be a gap. */
  public Facts add(String label, @Nullable Object value) {
    boolean missing = value == null || value == Html.EMPTY || value.toString().isEmpty();
    Html data = Html.of("dd");
    if (missing) {
      data.add(Html.of("span", "missing").attr("aria-label", "なし").attr("role", "img").add("—"));
    } else {
      data.add(Html.any(value));
    }
    entries.add(Html.of("div", "fact").add(Html.of("dt").add(label), data));
    return this;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    Html.of("dl", "facts").add(Html.all(entries)).writeTo(output);
  }
}
