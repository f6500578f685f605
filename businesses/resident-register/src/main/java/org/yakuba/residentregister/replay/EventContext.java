package org.yakuba.residentregister.replay;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.decide.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the reading of an event needs of those before it: an amendment replaces items of its target,
 * a confirmation those of its reservation.
 */
final class EventContext {
  private static final String CHANGES = "changes";

  private final Map<Integer, ObjectNode> events = new HashMap<>();
  private final Map<String, ObjectNode> reservations = new HashMap<>();

  /** Takes an event to the others, an amendment into its target. */
  void keep(JsonNode event) {
    var type = event.path("type").asString("");
    if (type.equals(EventType.AMEND_EVENT.name())) {
      var merged = amendedNode(event);
      if (merged != null) {
        events.put(event.path("targetSeq").asInt(0), merged);
      }
    }
    if (event instanceof ObjectNode object) {
      events.put(event.path("seq").asInt(0), object);
      if (type.equals(EventType.MOVE_IN_RESERVATION.name())) {
        reservations.putIfAbsent(event.path("reservationId").asString(""), object);
      }
    }
  }

  /** The target with the items of the amendment; null when it is not known or cannot be read. */
  @Nullable Command amended(Shape amendment) {
    var merged = amendedNode(amendment.node());
    if (merged == null) {
      return null;
    }
    var replacement = amendment.as(merged, amendment.path() + "." + CHANGES);
    var command = CommandReader.read(replacement, this);
    return replacement.isFlawless() ? command : null;
  }

  private @Nullable ObjectNode amendedNode(JsonNode amendment) {
    var target = events.get(amendment.path("targetSeq").asInt(0));
    if (target == null || !amendment.path(CHANGES).isObject()) {
      return null;
    }
    var merged = target.deepCopy();
    for (var item : amendment.path(CHANGES).properties()) {
      switch (item.getKey()) {
        case "seq", "type", "processedDate" -> {}
        default -> merged.set(item.getKey(), item.getValue());
      }
    }
    return merged;
  }

  /** The reservation with the items of the confirmation; null when there is none. */
  @Nullable Shape confirmed(Shape confirmation) {
    var reserved = reservations.get(confirmation.node().path("reservationId").asString(""));
    if (reserved == null) {
      return null;
    }
    var merged = reserved.deepCopy();
    for (var item : confirmation.node().properties()) {
      merged.set(item.getKey(), item.getValue());
    }
    return confirmation.as(merged, confirmation.path());
  }
}
