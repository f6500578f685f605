package org.yakuba.platform.screen;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Privilege;

/** All menu entries of the program; an officer sees those their privileges allow. */
public final class Menu {
  private final List<MenuEntry> entries;

  public Menu(List<MenuEntry> entries) {
    this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    Map<String, MenuEntry> byShortcut = new HashMap<>();
    for (MenuEntry entry : this.entries) {
      MenuEntry other = entry.shortcut().isEmpty() ? null : byShortcut.put(entry.shortcut(), entry);
      if (other != null) {
        throw new IllegalStateException(
            "shortcut "
                + entry.shortcut()
                + " is used by "
                + other.path()
                + " and "
                + entry.path());
      }
    }
  }

  /** What this officer may open, in order. */
  public List<MenuEntry> visibleTo(Officer officer) {
    return entries.stream()
        .filter(
            entry -> entry.privilege().isEmpty() || officer.may(new Privilege(entry.privilege())))
        .toList();
  }

  /** The entry a request path belongs to: the longest one that contains it. */
  public Optional<MenuEntry> owning(String path) {
    return entries.stream()
        .filter(entry -> contains(entry.path(), path))
        .max(Comparator.comparingInt(entry -> entry.path().length()));
  }

  private static boolean contains(String entryPath, String path) {
    return path.equals(entryPath) || (!entryPath.equals("/") && path.startsWith(entryPath + "/"));
  }
}
