package org.yakuba.sample;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** A choice among items by their frequency. */
final class Weighted<T> {

  private final List<T> items;
  private final int[] upperBounds;

  Weighted(List<T> items, ToIntFunction<? super T> weight) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("A weighted choice needs at least one item");
    }
    this.items = List.copyOf(items);
    this.upperBounds = new int[items.size()];
    int sum = 0;
    for (int i = 0; i < items.size(); i++) {
      sum += weight.applyAsInt(items.get(i));
      upperBounds[i] = sum;
    }
  }

  T pick(Rng rng) {
    int drawn = rng.below(upperBounds[upperBounds.length - 1]);
    int found = Arrays.binarySearch(upperBounds, drawn + 1);
    return items.get(found >= 0 ? firstWithBound(found) : -found - 1);
  }

  /** Items of weight zero repeat the bound before them and must never be drawn. */
  private int firstWithBound(int index) {
    int first = index;
    while (first > 0 && upperBounds[first - 1] == upperBounds[index]) {
      first--;
    }
    return first;
  }
}
