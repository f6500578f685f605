package org.yakuba.residentregister.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of persons found.
 *
 * @param hits in the order of the index, each person once
 * @param next behind which row the next page begins; null on the last page
 */
public record SearchPage(List<SearchHit> hits, @Nullable SearchCursor next) {
  public SearchPage {
    hits = List.copyOf(hits);
  }
}
