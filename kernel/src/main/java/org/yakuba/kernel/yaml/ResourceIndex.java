package org.yakuba.kernel.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Finds the files of a kind in all modules on the class path. A module announces its file by a line
 * in a resource {@code META-INF/yakuba/<kind>}: the resource path of the file.
 */
public final class ResourceIndex {

  private static final String DIRECTORY = "META-INF/yakuba/";

  private ResourceIndex() {}

  /**
   * The resource paths that all modules announce for a kind, such as {@code functions}; each once.
   */
  public static List<String> paths(ClassLoader loader, String kind) {
    try {
      var paths = new LinkedHashSet<String>();
      for (var urls = loader.getResources(DIRECTORY + kind).asIterator(); urls.hasNext(); ) {
        try (var in = urls.next().openStream()) {
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .forEach(paths::add);
        }
      }
      return List.copyOf(paths);
    } catch (IOException e) {
      throw new UncheckedIOException(DIRECTORY + kind, e);
    }
  }

  /** The YAML file at a resource path. */
  public static YamlMap yaml(ClassLoader loader, String path) {
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new YamlFormatException(path + ": ファイルがありません");
      }
      return YamlMap.read(new InputStreamReader(in, StandardCharsets.UTF_8), path);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
