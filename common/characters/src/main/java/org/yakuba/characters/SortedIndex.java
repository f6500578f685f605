package org.yakuba.characters;

import java.util.Arrays;

/** Int keys to row numbers: one sorted long per entry, found by binary search. */
final class SortedIndex {

  private final long[] entries;

  private SortedIndex(long[] entries) {
    this.entries = entries;
  }

  /** Position of the first entry with this key, or where it would stand. */
  private int lowerBound(int key) {
    long wanted = (long) key << 32;
    int found = Arrays.binarySearch(entries, wanted);
    return found >= 0 ? found : -found - 1;
  }

  /** The row of a key, or -1. */
  int row(int key) {
    int at = lowerBound(key);
    return at < entries.length && (int) (entries[at] >>> 32) == key ? (int) entries[at] : -1;
  }

  /** All rows of a key in ascending order. */
  int[] rows(int key) {
    int from = lowerBound(key);
    int to = from;
    while (to < entries.length && (int) (entries[to] >>> 32) == key) {
      to++;
    }
    var rows = new int[to - from];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (int) entries[from + i];
    }
    return rows;
  }

  int size() {
    return entries.length;
  }

  /** Collects entries in any order. */
  static final class Builder {
    private long[] entries = new long[1 << 12];
    private int size;

    void add(int key, int row) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, size * 2);
      }
      entries[size++] = (long) key << 32 | row;
    }

    /** Keys may repeat. */
    SortedIndex build() {
      var sorted = Arrays.copyOf(entries, size);
      Arrays.sort(sorted);
      return new SortedIndex(sorted);
    }

    /**
     * Every key belongs to one row.
     *
     * @throws IllegalStateException naming the index when a key repeats: the data file is not
     *     usable
     */
    SortedIndex buildUnique(String name) {
      var index = build();
      for (int i = 1; i < size; i++) {
        if (index.entries[i - 1] >>> 32 == index.entries[i] >>> 32) {
          throw new IllegalStateException(
              "Character table: "
                  + name
                  + " "
                  + Integer.toHexString((int) (index.entries[i] >>> 32))
                  + " stands twice");
        }
      }
      return index;
    }
  }
}
