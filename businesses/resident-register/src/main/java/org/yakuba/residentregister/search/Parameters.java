package org.yakuba.residentregister.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters of the search statements. */
final class Parameters {
  private final Map<String, @Nullable Object> values = new HashMap<>();

  Parameters(SearchConditions asked, int rows) {
    values.put("rows", rows);
    values.put("withPast", asked.withPast());
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  /** Ranges of the leading condition, each from its beginning or from behind the last row shown. */
  Parameters leading(List<KeyRange> ranges, @Nullable SearchCursor after) {
    var kinds = new String[ranges.size()];
    var lows = new String[ranges.size()];
    var highs = new String[ranges.size()];
    var ids = new Long[ranges.size()];
    for (int i = 0; i < ranges.size(); i++) {
      var range = ranges.get(i);
      kinds[i] = Character.toString(range.kind().letter());
      lows[i] = range.text();
      ids[i] = 0L;
      highs[i] = range.high();
      if (after != null && KeyRange.compareKeys(after.key(), range.text()) >= 0) {
        lows[i] = after.key();
        ids[i] = after.residentId();
      }
    }
    values.put("kinds", kinds);
    values.put("lows", lows);
    values.put("afterIds", ids);
    values.put("highs", highs);
    return this;
  }

  /**
   * Behind which row of the list ordered by birth the page begins: the first page before everyone
   * born on the first day asked for, since the index is read from there on.
   */
  Parameters afterBirth(SearchConditions asked, @Nullable SearchCursor after) {
    var birth = after == null ? null : after.birth();
    values.put("afterBirth", birth == null ? asked.bornFrom() : birth);
    values.put("afterKey", after == null ? "" : after.key());
    values.put("afterId", after == null ? 0L : after.residentId());
    return this;
  }

  Parameters numbers(SearchConditions asked, byte @Nullable [] individualNumberHash) {
    values.put("addresseeNumber", asked.addresseeNumber());
    values.put("householdNumber", asked.householdNumber());
    values.put("individualNumberHash", individualNumberHash);
    values.put("byIndividualNumber", individualNumberHash != null);
    return this;
  }

  /** Conditions on the card, and key conditions beside the leading one. */
  Parameters filters(SearchConditions asked, List<List<KeyRange>> also) {
    var sex = asked.sex();
    var type = asked.residentType();
    values.put("sex", sex == null ? null : sex.code());
    values.put("residentType", type == null ? null : type.code());
    values.put("registered", asked.registered());
    values.put("removalReason", asked.removalReason());
    var relationship = asked.relationship();
    var blank = asked.blank();
    values.put("relationship", relationship == null ? null : relationship.code());
    values.put("townCode", asked.townCode());
    values.put("blank", blank == null ? null : blank.itemId());
    values.put("onRecord", relationship != null || asked.townCode() != null || blank != null);
    values.put("bornFrom", asked.bornFrom());
    values.put("bornTo", asked.bornTo());
    for (int n = 1; n <= SearchPlan.MOST_FURTHER; n++) {
      var ranges = n <= also.size() ? also.get(n - 1) : List.<KeyRange>of();
      values.put("also" + n, !ranges.isEmpty());
      values.put(
          "kinds" + n,
          ranges.stream().map(r -> Character.toString(r.kind().letter())).toArray(String[]::new));
      values.put("lows" + n, ranges.stream().map(KeyRange::text).toArray(String[]::new));
      values.put("highs" + n, ranges.stream().map(KeyRange::high).toArray(String[]::new));
    }
    return this;
  }

  /** Whether anything beside keys was asked for. */
  static boolean filtered(SearchConditions asked) {
    return asked.sex() != null
        || asked.residentType() != null
        || asked.registered() != null
        || asked.removalReason() != null
        || asked.relationship() != null
        || asked.townCode() != null
        || asked.blank() != null
        || asked.bornFrom() != null;
  }
}
