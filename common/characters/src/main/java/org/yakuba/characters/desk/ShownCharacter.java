package org.yakuba.characters.desk;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yakuba.characters.CodePoints;
import org.yakuba.characters.MjCharacter;
import org.yakuba.platform.screen.Html;

/**
 * One character on a page.
 *
 * @param text as it stands in a text
 * @param glyph its entry in the MJ list; empty for kana, letters and characters outside the list
 */
public record ShownCharacter(String text, Optional<MjCharacter> glyph) {

  /** The part of the address of its page. */
  public String key() {
    return glyph
        .filter(entry -> !entry.hasUnicode())
        .map(MjCharacter::mjName)
        .orElseGet(() -> CharacterKey.of(text));
  }

  /** {@code U+8FBB U+E0102}; empty for a glyph without Unicode value. */
  public String codePoints() {
    return glyph.isPresent() && !glyph.get().hasUnicode()
        ? ""
        : "U+" + CodePoints.format(text).replace("-", " U+");
  }

  /** MJ文字図形名, or what the character is instead. */
  public String mjName() {
    return glyph.map(MjCharacter::mjName).orElse("");
  }

  /** The name by which a picture is read aloud. */
  public String spokenName() {
    return glyph
        .map(entry ->
            entry.mjName()
                + " "
                + entry.readings().stream().limit(2).collect(Collectors.joining(" ")))
        .orElseGet(this::codePoints);
  }

  /** Its picture with a link to its page. */
  public Content thumbnail(int size) {
    return Html.of("a").attr("href", "/characters/" + key()).add(picture(size));
  }

  /** Its picture. */
  public Content picture(int size) {
    return Html.of("img")
        .attr("src", "/characters/" + key() + ".png?size=" + size)
        .attr("alt", spokenName())
        .attr("width", size)
        .attr("height", size);
  }

  /** The pictures of several characters, each with its link. */
  public static Content thumbnails(List<ShownCharacter> characters, int size) {
    return Html.all(characters.stream().map(character -> character.thumbnail(size)).toList());
  }
}
