package org.yakuba.residentregister.replay;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.residentregister.ledger.decide.Command;

/**
 * What the reading of an event needs of those before it: an amendment replaces items of its target,
 * a confirmation those of its reservation.
 */
final class EventContext {
  private static final String CHANGES = "changes";

  private final Map<Integer, Map<String, @Nullable Object>> events = new HashMap<>();
  private final Map<String, Map<String, @Nullable Object>> reservations = new HashMap<>();

  /** Takes an event to the others, an amendment into its target. */
  void keep(Shape event) {
    var heard = event.quietly();
    var type = heard.value("type");
    if (EventType.AMEND_EVENT.name().equals(type)) {
      var merged = amendedItems(heard);
      if (merged != null) {
        events.put(number(heard, "targetSeq"), merged);
      }
    }
    events.put(number(heard, "seq"), heard.items());
    if (EventType.MOVE_IN_RESERVATION.name().equals(type)) {
      reservations.putIfAbsent(name(heard), heard.items());
    }
  }

  /** The target with the items of the amendment; null when it is not known or cannot be read. */
  @Nullable Command amended(Shape amendment) {
    var merged = amendedItems(amendment.quietly());
    if (merged == null) {
      return null;
    }
    var replacement = amendment.as(merged, amendment.path() + "." + CHANGES);
    var command = CommandReader.read(replacement, this);
    return replacement.isFlawless() ? command : null;
  }

  private @Nullable Map<String, @Nullable Object> amendedItems(Shape amendment) {
    var target = events.get(number(amendment, "targetSeq"));
    var changes = amendment.object(CHANGES);
    if (target == null || changes.isEmpty()) {
      return null;
    }
    var merged = new LinkedHashMap<String, @Nullable Object>(target);
    changes
        .get()
        .items()
        .forEach((key, value) -> {
          switch (key) {
            case "seq", "type", "processedDate" -> {}
            default -> merged.put(key, value);
          }
        });
    return merged;
  }

  /** The reservation with the items of the confirmation; null when there is none. */
  @Nullable Shape confirmed(Shape confirmation) {
    var reserved = reservations.get(name(confirmation));
    if (reserved == null) {
      return null;
    }
    var merged = new LinkedHashMap<String, @Nullable Object>(reserved);
    merged.putAll(confirmation.items());
    return confirmation.as(merged, confirmation.path());
  }

  private static int number(Shape event, String key) {
    return event.value(key) instanceof Integer number ? number : 0;
  }

  private static String name(Shape event) {
    return event.value("reservationId") instanceof String name ? name : "";
  }
}
