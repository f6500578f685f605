package org.yakuba.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yakuba.platform.message.MessageCatalogue;

/** Every code a person can meet is explained in the catalogue. */
public final class MessageRules {
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,4}-[EW][0-9]{2,3}\\b");

  private MessageRules() {}

  /**
   * Codes in the string literals of a module's Java that no catalogue on the class path explains.
   *
   * @param sources e.g. {@code Path.of("src/main/java")}
   */
  public static SortedSet<String> unexplained(Path sources) {
    var catalogue = MessageCatalogue.load(MessageRules.class.getClassLoader());
    var used = used(sources);
    used.removeIf(code -> catalogue.find(code).isPresent());
    return used;
  }

  /**
   * Codes in the string literals of a module's Java; at least one, or the rule would hold for
   * nothing.
   */
  public static SortedSet<String> used(Path sources) {
    var codes = new TreeSet<String>();
    try (var files = Files.walk(sources)) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        LITERAL
            .matcher(Files.readString(file))
            .results()
            .forEach(literal ->
                CODE.matcher(literal.group()).results().forEach(code -> codes.add(code.group())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(codes).as("codes under " + sources).isNotEmpty();
    return codes;
  }
}
