package org.yakuba.bench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.residentregister.search.SearchConditions;

/**
 * One question of the search bench, in the form the register takes and as the index look-up it
 * comes down to.
 *
 * @param ranges stretches of the search index; empty when another index answers
 * @param birth day of birth, for the index on it
 * @param number addressee number, for the index on it
 */
record Asked(
    Kind kind,
    TenantId tenant,
    SearchConditions conditions,
    List<Range> ranges,
    @Nullable LocalDate birth,
    @Nullable String number) {

  /** What is asked for. */
  enum Kind {
    KANA_BEGINNING,
    KANA_INSIDE,
    FREQUENT_SURNAME,
    VARIANT_CHARACTERS,
    PAST_NAME,
    BIRTH_DATE,
    NUMBER
  }

  /**
   * Everything in one tree of the index that begins with a text.
   *
   * @param tree letter of the tree
   */
  record Range(char tree, String text) {

    /** Greater than every key that begins with the text. */
    String high() {
      return text + Character.toString(Character.MAX_CODE_POINT);
    }
  }

  Asked {
    ranges = List.copyOf(ranges);
  }
}
