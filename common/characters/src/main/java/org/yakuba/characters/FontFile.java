package org.yakuba.characters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where IPAmj Mincho is installed. The font has its own licence (IPA Font License 1.0) and is never
 * part of the program: the operating system's package (Debian: {@code fonts-ipamj-mincho}) brings
 * it.
 */
public final class FontFile {

  private static final String NAME = "ipamjm.ttf";
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of("/Library/Fonts"));
  private static final int DEPTH = 5;

  private FontFile() {}

  /**
   * The configured file, or the installed one.
   *
   * @param configured a path; empty to look in the usual places
   */
  public static Optional<Path> find(String configured) {
    if (!configured.isEmpty()) {
      return Optional.of(Path.of(configured)).filter(Files::isReadable);
    }
    return PLACES.stream().map(FontFile::below).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var files =
        Files.find(
            folder,
            DEPTH,
            (path, attributes) -> path.endsWith(NAME) && attributes.isRegularFile())) {
      return files.sorted().findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
