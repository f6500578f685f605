package org.yakuba.platform.workitem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A work item to be opened. Opening the same (business, kind, natural key) again changes nothing.
 *
 * @param business business id, e.g. {@code resident-register}
 * @param kind what is to be done, e.g. {@code migration.quarantined-row}
 * @param naturalKey what makes it the same item, e.g. file and key of the row
 * @param addresseeNumber the person concerned, when there is one
 * @param title one line in Japanese, without protected values
 * @param detail particulars for the screen
 */
public record NewWorkItem(
    String business,
    String kind,
    String naturalKey,
    @Nullable String addresseeNumber,
    String title,
    Map<String, String> detail) {
  public NewWorkItem {
    detail = Map.copyOf(detail);
  }
}
