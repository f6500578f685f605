package org.yakuba.residentregister.desk.entry;

import java.util.List;
import org.yakuba.residentregister.desk.Protection;
import org.yakuba.residentregister.desk.Words;
import org.yakuba.residentregister.event.PersonChange;

/**
 * What an 異動 does to one person, as a screen shows it (前後対比).
 *
 * @param number 宛名番号, or that it is still to be given
 * @param entered whether there was no record before
 */
public record ChangeView(String number, String name, boolean entered, List<ItemChange> items) {
  public ChangeView {
    items = List.copyOf(items);
  }

  /** The items that differ. */
  public List<ItemChange> changed() {
    return items.stream().filter(ItemChange::changed).toList();
  }

  /** The items that stay as they are. */
  public List<ItemChange> unchanged() {
    return items.stream().filter(item -> !item.changed()).toList();
  }

  static List<ChangeView> of(List<PersonChange> changes, Protection.View view, Words words) {
    var lines = new SheetLines(words, view);
    return changes.stream()
        .map(change ->
            new ChangeView(
                Numbered.person(change.number()),
                change.after().names().full(),
                change.before() == null,
                lines.compare(change.before(), change.after())))
        .toList();
  }
}
