package org.yakuba.characters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Replaces characters a receiver does not know (縮退, rulebook characters §3, functions CHR-2-01 and
 * CHR-2-03). The original is always kept by the caller; certificates, notices and registers never
 * shrink.
 *
 * <p>The first table with an answer decides; within a table rank, hops, then JIS order. Tables that
 * need a clerk's approval are not applied. A name with a character that cannot be replaced becomes
 * its reading, family and given name each as a whole.
 */
public final class Shrinker {

  private static final char NAME_SEPARATOR = '\u3000';

  private final MjTable table;

  public Shrinker(MjTable table) {
    this.table = table;
  }

  /**
   * Shrinks a name whose family and given name stand apart by one full-width space.
   *
   * @param kana the reading with the same parts; null when it is not known
   */
  public Shrunk shrinkName(String name, @Nullable String kana, ShrinkPurpose purpose) {
    var parts = name.split(String.valueOf(NAME_SEPARATOR), -1);
    var readings = kana == null ? new String[0] : kana.split(String.valueOf(NAME_SEPARATOR), -1);
    if (parts.length != readings.length) {
      return shrink(name, kana, purpose);
    }
    var text = new StringBuilder();
    var unresolved = new ArrayList<String>();
    boolean byKana = false;
    for (int i = 0; i < parts.length; i++) {
      var part = shrink(parts[i], readings[i], purpose);
      text.append(i == 0 ? "" : String.valueOf(NAME_SEPARATOR)).append(part.text());
      unresolved.addAll(part.unresolved());
      byKana |= part.kana();
    }
    return new Shrunk(text.toString(), !name.contentEquals(text), byKana, unresolved);
  }

  /**
   * Shrinks one unit: a family name, a given name, an address.
   *
   * @param kana its reading, used when a character cannot be replaced; null when it is not known
   */
  public Shrunk shrink(String text, @Nullable String kana, ShrinkPurpose purpose) {
    if (purpose == ShrinkPurpose.KANA) {
      return kana == null
          ? new Shrunk(text, false, false, text.isEmpty() ? List.of() : List.of(text))
          : new Shrunk(kana, !kana.equals(text), true, List.of());
    }
    var shrunk = new StringBuilder();
    var unresolved = new ArrayList<String>();
    for (int i = 0; i < text.length(); ) {
      int packed = Sequences.at(text, i);
      var original = text.substring(i, i + Sequences.length(packed));
      i += original.length();
      var glyph = glyph(packed, original);
      if (glyph.isEmpty()) {
        boolean plain = original.codePointAt(0) != MjCharacter.WITHOUT_UNICODE.codePointAt(0);
        shrunk.append(original);
        if (!plain) {
          unresolved.add(original);
        }
        continue;
      }
      target(glyph.get(), purpose)
          .ifPresentOrElse(
              candidate -> shrunk.append(candidate.text()),
              () -> {
                shrunk.append(original);
                unresolved.add(original);
              });
    }
    if (!unresolved.isEmpty() && kana != null) {
      return new Shrunk(kana, true, true, List.of());
    }
    return new Shrunk(shrunk.toString(), !text.contentEquals(shrunk), false, unresolved);
  }

  /**
   * What one glyph is replaced by, and which table says so; empty when no table that applies by
   * itself has an answer.
   */
  public Optional<ShrinkCandidate> target(MjCharacter glyph, ShrinkPurpose purpose) {
    return switch (purpose) {
      case X0213 -> first(glyph, candidate -> true);
      case X0208 ->
          first(glyph, this::inX0208)
              .or(() ->
                  first(glyph, candidate -> true)
                      .filter(next -> !glyph.text().equals(next.text()))
                      .flatMap(next -> table.byText(next.text()))
                      .flatMap(next -> first(next, this::inX0208)));
      case KANA -> Optional.empty();
    };
  }

  /**
   * JIS unification is tried first and answers with the character itself when JIS X 0213 has it.
   */
  private static Optional<ShrinkCandidate> first(
      MjCharacter glyph, Predicate<ShrinkCandidate> wanted) {
    return glyph.shrinks().stream().filter(c -> c.table().automatic()).filter(wanted).findFirst();
  }

  private boolean inX0208(ShrinkCandidate candidate) {
    return table
        .byText(candidate.text())
        .flatMap(MjCharacter::x0213)
        .filter(JisPosition::inX0208)
        .isPresent();
  }

  private Optional<MjCharacter> glyph(int packed, String original) {
    return table
        .byText(original)
        .or(() -> table.byText(Character.toString(Sequences.codePoint(packed))));
  }
}
