package org.yakuba.platform.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Statements are written as SQL, in files beside the Java that uses them: {@code sql/<name>.sql} in
 * the owner's package.
 */
public final class Sql {
  private record Key(Class<?> owner, String name) {}

  private static final Map<Key, String> STATEMENTS = new ConcurrentHashMap<>();

  private Sql() {}

  /**
   * The text of one statement.
   *
   * @throws IllegalArgumentException when there is no such file beside {@code owner}
   */
  public static String of(Class<?> owner, String name) {
    return STATEMENTS.computeIfAbsent(new Key(owner, name), Sql::read);
  }

  private static String read(Key key) {
    var path = "sql/" + key.name() + ".sql";
    try (var in = key.owner().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "no statement " + path + " beside " + key.owner().getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
