package org.yakuba.platform.document;

import java.util.List;

/**
 * A finished file.
 *
 * @param pdf PDF/A-2b
 * @param pages of each copy, in the order of the copies
 */
public record Rendered(byte[] pdf, List<Integer> pages, List<Alert> alerts) {
  public Rendered {
    pages = List.copyOf(pages);
    alerts = List.copyOf(alerts);
  }
}
