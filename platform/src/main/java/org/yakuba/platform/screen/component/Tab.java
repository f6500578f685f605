package org.yakuba.platform.screen.component;

import gg.jte.Content;
import java.util.List;
import org.yakuba.platform.screen.Html;

/**
 * One of several views of the same thing; each is a page of its own.
 *
 * @param label what is read
 * @param href where it leads
 * @param current whether this is the page shown
 */
public record Tab(String label, String href, boolean current) {
  /** The row of tabs. */
  public static Content row(String label, List<Tab> tabs) {
    Html list = Html.of("ul");
    for (Tab tab : tabs) {
      Html link =
          Html.of("a")
              .attr("href", tab.href())
              .attr("aria-current", tab.current() ? "page" : null)
              .add(tab.label());
      list.add(Html.of("li").add(link));
    }
    return Html.of("nav", "tabs").attr("aria-label", label).add(list);
  }
}
