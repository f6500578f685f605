package org.yakuba.residentregister.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Behind which row the next page begins. Travels in the body of a form, never in an address.
 *
 * @param birth date of birth of the last row, when the list is ordered by it
 * @param key key under which the last row was found
 * @param residentId the last row
 */
public record SearchCursor(@Nullable LocalDate birth, String key, long residentId) {
  private static final char SEPARATOR = '\n';

  /** The cursor as a text for a hidden field. */
  public String encode() {
    var text = (birth == null ? "" : birth.toString()) + SEPARATOR + residentId + SEPARATOR + key;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The cursor of a hidden field; empty when somebody changed it. */
  public static Optional<SearchCursor> decode(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int first = plain.indexOf(SEPARATOR);
      int second = plain.indexOf(SEPARATOR, first + 1);
      if (first < 0 || second < 0) {
        return Optional.empty();
      }
      var birth = first == 0 ? null : LocalDate.parse(plain.substring(0, first));
      return Optional.of(
          new SearchCursor(
              birth,
              plain.substring(second + 1),
              Long.parseLong(plain.substring(first + 1, second))));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
