package org.yakuba.characters;

import java.util.List;

/**
 * A text made printable for a receiver with fewer characters.
 *
 * @param text what to send
 * @param changed whether it differs from the original: the flag 縮退あり that the receiver is told
 * @param kana whether (a part of) it was replaced by its reading
 * @param unresolved characters of the original that have neither a replacement nor a reading and
 *     were kept
 */
public record Shrunk(String text, boolean changed, boolean kana, List<String> unresolved) {
  public Shrunk {
    unresolved = List.copyOf(unresolved);
  }
}
