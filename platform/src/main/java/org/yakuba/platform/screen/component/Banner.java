package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.screen.Html;

/**
 * A notice across the page.
 *
 * @param kind how serious it is
 * @param title the notice in a few words
 * @param detail more, when needed
 */
public record Banner(Kind kind, String title, @Nullable Object detail) implements Content {
  /** How serious a notice is; said in words as well as in colour. */
  public enum Kind {
    INFORMATION("お知らせ", "info"),
    DONE("完了", "done"),
    WARNING("注意", "warning"),
    ERROR("エラー", "error"),
    /** 支援措置: a person whose whereabouts must not get out (suppression.md 4.3). */
    PROTECTED("支援措置", "protected");

    private final String label;
    private final String cssClass;

    Kind(String label, String cssClass) {
      this.label = label;
      this.cssClass = cssClass;
    }
  }

  @Override
  public void writeTo(TemplateOutput output) {
    Html body = Html.of("div", "banner-body").add(Html.of("strong", "banner-title").add(title));
    body.addIf(detail != null, Html.of("div", "banner-detail").add(Html.any(detail)));
    Html.of("div", "banner banner-" + kind.cssClass)
        .attr("role", kind == Kind.ERROR || kind == Kind.PROTECTED ? "alert" : "status")
        .add(Html.of("span", "banner-kind").add(kind.label), body)
        .writeTo(output);
  }
}
