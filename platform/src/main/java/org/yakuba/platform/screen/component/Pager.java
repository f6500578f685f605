package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.screen.Html;

/**
 * Leads to the neighbouring pages of a long list.
 *
 * @param position where we are, such as {@code 1-50件目 / 全1,234件}
 * @param previous address of the page before, null on the first
 * @param next address of the page after, null on the last
 */
public record Pager(String position, @Nullable String previous, @Nullable String next)
    implements Content {
  /**
   * A pager over numbered pages.
   *
   * @param address address of the list ending with {@code page=}
   * @param page number of the page shown, from 1
   * @param size rows per page
   * @param total rows in all
   */
  public static Pager numbered(String address, int page, int size, long total) {
    long first = (page - 1L) * size + 1;
    long last = Math.min(total, (long) page * size);
    String position = total == 0 ? "0件" : "%,d-%,d件目 / 全%,d件".formatted(first, last, total);
    return new Pager(
        position,
        page > 1 ? address + (page - 1) : null,
        last < total ? address + (page + 1) : null);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    Html.of("nav", "pager")
        .attr("aria-label", "ページ送り")
        .add(
            step("前へ", "prev", previous),
            Html.of("span", "pager-position").add(position),
            step("次へ", "next", next))
        .writeTo(output);
  }

  private static Html step(String label, String relation, @Nullable String address) {
    return address == null
        ? Html.of("span", "pager-off").attr("aria-disabled", "true").add(label)
        : Html.of("a", "button button-quiet")
            .attr("rel", relation)
            .attr("href", address)
            .add(label);
  }
}
