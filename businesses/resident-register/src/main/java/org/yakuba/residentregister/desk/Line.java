package org.yakuba.residentregister.desk;

import java.util.Objects;

/**
 * One item of a record as a screen shows it.
 *
 * @param label 項目名
 * @param text what may be shown, empty when nothing is kept
 * @param glyphs whether it is drawn in 文字情報基盤 glyphs with the enlarge key
 * @param kept what is kept, for comparing records only; prints nothing that must not be shown
 */
public record Line(String label, String text, boolean glyphs, Object kept) {
  /** Whether another record keeps something else here. */
  boolean differsFrom(Line other) {
    return !Objects.equals(kept, other.kept);
  }
}
