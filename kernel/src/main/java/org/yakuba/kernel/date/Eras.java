package org.yakuba.kernel.date;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * The table of eras (住民基本台帳 §4.3, RES-1-39). It is data: {@code eras.yaml} beside this class, or
 * the file that the system property {@value #FILE_PROPERTY} names, so that a new era needs no
 * change of the program.
 */
public final class Eras {

  /** System property that names a file to be read instead of the built-in table. */
  public static final String FILE_PROPERTY = "yakuba.eras";

  private static final Eras STANDARD = standardTable();

  private final List<Era> eras;

  private Eras(List<Era> eras) {
    this.eras = List.copyOf(eras);
  }

  /** The table that this process works with. */
  public static Eras standard() {
    return STANDARD;
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException when an entry is incomplete, out of order, or repeats a code,
   *     letter or name
   */
  public static Eras read(Reader yaml) {
    return of(YamlMap.read(yaml, "eras.yaml"));
  }

  private static Eras of(YamlMap root) {
    var eras = new ArrayList<Era>();
    for (var entry : root.maps("eras")) {
      var era = era(entry);
      if (!eras.isEmpty() && !eras.getLast().from().isBefore(era.from())) {
        throw new IllegalArgumentException("eras: 元号は古い順に並べます: " + era.name());
      }
      if (eras.stream().anyMatch(e -> clash(e, era))) {
        throw new IllegalArgumentException("eras: 元号の記号が重なっています: " + era.name());
      }
      eras.add(era);
    }
    if (eras.isEmpty()) {
      throw new IllegalArgumentException("eras: 元号が1つもありません");
    }
    return new Eras(eras);
  }

  public List<Era> all() {
    return eras;
  }

  /** The era of a day; empty before the first era of the table. */
  public Optional<Era> at(LocalDate day) {
    for (int i = eras.size() - 1; i >= 0; i--) {
      if (!day.isBefore(eras.get(i).from())) {
        return Optional.of(eras.get(i));
      }
    }
    return Optional.empty();
  }

  /** The era with this code; null when there is none. */
  @Nullable Era byCode(char code) {
    for (var era : eras) {
      if (era.code() == code) {
        return era;
      }
    }
    return null;
  }

  /** The era with this initial in either case; null when there is none. */
  @Nullable Era byLetter(char letter) {
    char capital = letter >= 'a' && letter <= 'z' ? (char) (letter - 0x20) : letter;
    for (var era : eras) {
      if (era.letter() == capital) {
        return era;
      }
    }
    return null;
  }

  /** The era whose name or abbreviation stands in the text at an index; null when there is none. */
  @Nullable Era named(String text, int index) {
    for (var era : eras) {
      if (text.startsWith(era.name(), index)) {
        return era;
      }
    }
    for (var era : eras) {
      if (index < text.length() && text.charAt(index) == era.abbreviation()) {
        return era;
      }
    }
    return null;
  }

  /** The last day that may be written in an era; null while the era lasts. */
  @Nullable LocalDate lastDay(Era era) {
    if (era.lastDayAlso() != null) {
      return era.lastDayAlso();
    }
    int next = eras.indexOf(era) + 1;
    return next < eras.size() ? eras.get(next).from().minusDays(1) : null;
  }

  private static boolean clash(Era one, Era other) {
    return one.code() == other.code()
        || one.letter() == other.letter()
        || one.name().equals(other.name())
        || one.abbreviation() == other.abbreviation();
  }

  private static Era era(YamlMap entry) {
    entry.allowOnly("code", "letter", "name", "abbreviation", "from", "lastDayAlso");
    return new Era(
        character(entry, "code"),
        character(entry, "letter"),
        entry.text("name"),
        character(entry, "abbreviation"),
        entry.date("from"),
        entry.dateOrNull("lastDayAlso"));
  }

  private static char character(YamlMap entry, String key) {
    var text = entry.text(key);
    if (text.length() != 1) {
      throw entry.problem(key, "1文字が必要です: " + text);
    }
    return text.charAt(0);
  }

  private static Eras standardTable() {
    var file = System.getProperty(FILE_PROPERTY);
    if (file == null) {
      return of(YamlMap.resource(Eras.class, "eras.yaml"));
    }
    try (var reader = Files.newBufferedReader(Path.of(file))) {
      return of(YamlMap.read(reader, file));
    } catch (IOException e) {
      throw new UncheckedIOException("The table of eras cannot be read: " + file, e);
    }
  }
}
