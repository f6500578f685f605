package org.yakuba.platform.screen;

/**
 * A line of the menu: a bean of the module that owns the screen.
 *
 * @param order position; platform screens use 900 and above
 * @param label what the clerk reads
 * @param path where it leads; requests below this path belong to the entry
 * @param privilege id of the privilege without which the entry is not shown; empty when every
 *     signed-in officer may
 * @param shortcut one letter or digit pressed together with Alt, empty for none
 * @param purposeCode 事務: recorded with every search and view reached through this entry
 */
public record MenuEntry(
    int order, String label, String path, String privilege, String shortcut, String purposeCode) {
  /** Browsers keep Alt with these letters for themselves. */
  private static final String TAKEN_BY_BROWSERS = "DEF";

  public MenuEntry {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path must start with a slash: " + path);
    }
    if (!shortcut.isEmpty()
        && (!shortcut.matches("[A-Z0-9]") || TAKEN_BY_BROWSERS.contains(shortcut))) {
      throw new IllegalArgumentException(
          "shortcut must be one of A-Z, 0-9 without " + TAKEN_BY_BROWSERS + ": " + shortcut);
    }
    if (purposeCode.isBlank()) {
      throw new IllegalArgumentException("a menu entry needs a purpose code: " + path);
    }
  }
}
