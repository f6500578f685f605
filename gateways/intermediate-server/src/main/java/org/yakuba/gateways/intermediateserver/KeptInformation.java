package org.yakuba.gateways.intermediateserver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.IntermediateServer.Copy;
import org.yakuba.platform.gateway.IntermediateServer.Restricted;
import org.yakuba.platform.gateway.IntermediateServer.Restriction;

/**
 * What the simulator knows: the copies that fictional municipalities have registered, answers that
 * a script has laid down, and who is who. The same person has a number of their own in each
 * municipality; the 符号 joins them, as the network does.
 */
final class KeptInformation {
  private static final Pattern ITEM =
      Pattern.compile("<i c=\"([^\"]*)\" v=\"([^\"]*)\" p=\"([^\"]*)\"/>");

  private final Map<String, String> symbols = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final Map<String, List<String>> scripts = new HashMap<>();
  private final Map<String, Map<String, Copy>> copies = new LinkedHashMap<>();
  private final Map<Restriction, Set<String>> restricted = new HashMap<>();

  /** These two are the same person from now on. */
  void join(String symbol, String municipality, String addressee) {
    symbols.put(person(municipality, addressee), symbol);
  }

  /** Whether 統合宛名番号 of a person is registered. */
  void know(String addressee, boolean known) {
    if (known) {
      unknown.remove(number(addressee));
    } else {
      unknown.add(number(addressee));
    }
  }

  boolean knows(String addressee) {
    return !unknown.contains(number(addressee));
  }

  /**
   * Lays an answer down.
   *
   * @param answer provision, and with PROVIDED the cells of its items
   */
  void script(String information, String addressee, List<String> answer) {
    scripts.put(information + ":" + number(addressee), List.copyOf(answer));
  }

  void restrict(String municipality, Restriction restriction, Restricted person) {
    var all = restricted.computeIfAbsent(restriction, one -> new HashSet<>());
    var symbol = symbol(municipality, person.addresseeNumber());
    if (person.on()) {
      all.add(municipality + ":" + symbol);
    } else {
      all.remove(municipality + ":" + symbol);
    }
  }

  /**
   * Keeps a copy.
   *
   * @return why it is refused; null when it is kept
   */
  @Nullable String keep(String municipality, Copy copy) {
    if (!knows(copy.addresseeNumber())) {
      return "MS-E01";
    }
    var all =
        copies.computeIfAbsent(
            holding(
                municipality, symbol(municipality, copy.addresseeNumber()), copy.informationCode()),
            key -> new LinkedHashMap<>());
    var before = all.get(copy.dataSetCode() + ":" + copy.recordKey());
    if (before != null && copy.version() < before.version()) {
      return "MS-E06";
    }
    var parent = copy.parentKey();
    if (parent != null
        && all.values().stream()
            .noneMatch(other -> other.parentKey() == null && other.recordKey().equals(parent))) {
      return "MS-E05";
    }
    all.put(copy.dataSetCode() + ":" + copy.recordKey(), copy);
    return null;
  }

  /**
   * What an inquiry is told on a day: provision, error and the cells of the items.
   *
   * @return null while an officer of the provider has to allow it
   */
  @Nullable List<String> told(
      String asking, String provider, String information, String addressee, LocalDate today) {
    var script = scripts.get(information + ":" + number(addressee));
    if (script != null) {
      return switch (script.getFirst()) {
        case "PROVIDED" -> {
          var cells = new ArrayList<>(List.of("PROVIDED", ""));
          cells.addAll(script.subList(1, script.size()));
          yield cells;
        }
        case "ERROR" -> List.of("ERROR", "MS-E09");
        default -> List.of(script.getFirst(), "");
      };
    }
    var symbol = symbol(asking, addressee);
    var holder = provider + ":" + symbol;
    if (restricted.getOrDefault(Restriction.AUTOMATIC_RESPONSE, Set.of()).contains(holder)) {
      return null;
    }
    if (restricted.getOrDefault(Restriction.DISCLOSURE, Set.of()).contains(holder)) {
      return List.of("NOT_DISCLOSED", "");
    }
    var cells = new ArrayList<>(List.of("PROVIDED", ""));
    for (var copy :
        copies.getOrDefault(holding(provider, symbol, information), Map.of()).values()) {
      var to = copy.publicTo();
      if (!copy.publicFrom().isAfter(today) && (to == null || !to.isBefore(today))) {
        var items = ITEM.matcher(copy.content());
        while (items.find()) {
          cells.addAll(List.of(items.group(1), items.group(2), items.group(3)));
        }
      }
    }
    return cells.size() == 2 ? List.of("NOT_REGISTERED", "") : cells;
  }

  private String symbol(String municipality, String addressee) {
    var person = person(municipality, addressee);
    return symbols.getOrDefault(person, person);
  }

  private static String person(String municipality, String addressee) {
    return municipality + ":" + number(addressee);
  }

  private static String holding(String municipality, String symbol, String information) {
    return municipality + ":" + symbol + ":" + information;
  }

  private static String number(String addressee) {
    return InquiryRecord.zeros(15, addressee);
  }
}
