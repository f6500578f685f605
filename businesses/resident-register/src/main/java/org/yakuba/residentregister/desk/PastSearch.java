package org.yakuba.residentregister.desk;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.yakuba.kernel.date.Wareki;

/**
 * An earlier search of an officer (RES-2-01).
 *
 * @param given fields of the form as they were filled in
 */
public record PastSearch(UUID id, OffsetDateTime searchedAt, Map<String, String> given, int hits) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  public PastSearch {
    given = Map.copyOf(given);
  }

  /** What was looked for. */
  public String summary() {
    return given.entrySet().stream()
        .filter(e -> !e.getKey().endsWith("Mode") && !e.getKey().equals("presentOnly"))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .reduce((a, b) -> a + "　" + b)
        .orElse("");
  }

  /** When, in Japanese time. */
  public String at() {
    var local = searchedAt.atZoneSameInstant(JAPAN);
    return Wareki.formatShort(local.toLocalDate()) + " " + TIME.format(local);
  }
}
