package org.yakuba.platform.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Whereabouts;
import org.yakuba.platform.disclosure.Disclosed;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.ProtectedScope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a record what the decision of Disclosure does not open: the components marked {@link
 * Whereabouts}, wherever they stand (suppression §5, SUP-4-03).
 */
final class Masking {
  /** Add-ons: what can tell where a protected person is, is blocked. */
  static final DocumentKind ADD_ON = new DocumentKind("api.add-on", true, false);

  /** Businesses entitled to it get it with the flag and suppress it themselves (LNK-4-03). */
  static final DocumentKind ENTITLED = new DocumentKind("api.entitled", false, false);

  private final DisclosureDecision decision;
  private final Collection<String> sharing;
  private final List<String> masked = new ArrayList<>();

  private Masking(DisclosureDecision decision, Collection<String> sharing) {
    this.decision = decision;
    this.sharing = sharing;
  }

  /**
   * Masks the tree of a record in place.
   *
   * @param sharing everybody at an address the record tells
   * @return the paths of what was taken out
   */
  static List<String> mask(
      ObjectNode tree,
      Class<? extends Record> type,
      DisclosureDecision decision,
      Collection<String> sharing) {
    var masking = new Masking(decision, sharing);
    masking.record(tree, type, "");
    return masking.masked;
  }

  private void record(ObjectNode tree, Class<?> type, String path) {
    for (var component : type.getRecordComponents()) {
      var value = tree.get(component.getName());
      if (value == null || value.isNull()) {
        continue;
      }
      var place = path.isEmpty() ? component.getName() : path + "." + component.getName();
      var mark = component.getAnnotation(Whereabouts.class);
      if (mark != null) {
        if (isBlocked(value, mark)) {
          tree.remove(component.getName());
          masked.add(place);
        }
      } else if (component.getType().isRecord() && value instanceof ObjectNode inner) {
        record(inner, component.getType(), place);
      } else if (value instanceof ArrayNode elements) {
        elements(elements, component, place);
      }
    }
  }

  private void elements(ArrayNode elements, RecordComponent component, String path) {
    var type = elementType(component);
    if (type == null || !type.isRecord()) {
      return;
    }
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof ObjectNode inner) {
        record(inner, type, path + "[" + i + "]");
      }
    }
  }

  private static @Nullable Class<?> elementType(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments().length == 1
            && list.getActualTypeArguments()[0] instanceof Class<?> type
        ? type
        : null;
  }

  private boolean isBlocked(JsonNode value, Whereabouts mark) {
    var guarded = Guarded.of(value, ProtectedScope.valueOf(mark.value().name()));
    return decision.revealShared(guarded, sharing) instanceof Disclosed.Blocked<JsonNode>;
  }
}
