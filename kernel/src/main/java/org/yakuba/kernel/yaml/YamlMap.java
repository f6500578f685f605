package org.yakuba.kernel.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A mapping in a YAML file. Every scalar is kept as it is written (no guessed types: {@code 001}
 * stays a text, a date stays a date); what is missing or of another kind is refused with file and
 * path.
 */
public final class YamlMap {

  private static final int MOST_CHARACTERS = 16 << 20;
  private static final Pattern NULL = Pattern.compile("^(?:~|null|)$");

  private final String source;
  private final String path;
  private final Map<String, @Nullable Object> values;

  private YamlMap(String source, String path, Map<?, ?> values) {
    this.source = source;
    this.path = path;
    this.values = new LinkedHashMap<>();
    values.forEach((key, value) -> this.values.put(String.valueOf(key), value));
  }

  /**
   * Reads a file whose root is a mapping.
   *
   * @param source name of the file for messages
   * @throws YamlFormatException when it is not YAML, its root is no mapping, or a key is repeated
   */
  public static YamlMap read(Reader reader, String source) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(MOST_CHARACTERS);
    var dumping = new DumperOptions();
    var yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(dumping),
            dumping,
            options,
            new TextOnly());
    try {
      var root = yaml.<Object>load(reader);
      if (!(root instanceof Map<?, ?> map)) {
        throw new YamlFormatException(source + ": 先頭が項目の対応(mapping)ではありません");
      }
      return new YamlMap(source, "", map);
    } catch (YAMLException e) {
      throw new YamlFormatException(source + ": YAML として読めません: " + e.getMessage(), e);
    }
  }

  /** Reads a resource that stands beside a class. */
  public static YamlMap resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new YamlFormatException(owner.getPackageName() + "/" + name + ": ファイルがありません");
      }
      return read(
          new InputStreamReader(in, StandardCharsets.UTF_8), owner.getPackageName() + "/" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** File and path of this mapping, for messages. */
  public String place() {
    return path.isEmpty() ? source : source + " " + path;
  }

  public Set<String> keys() {
    return values.keySet();
  }

  /** Refuses keys that nobody reads: most often they are misspelled. */
  public void allowOnly(String... known) {
    var allowed = Set.of(known);
    for (var key : values.keySet()) {
      if (!allowed.contains(key)) {
        throw problem(key, "知らない項目です");
      }
    }
  }

  public String text(String key) {
    var value = textOrNull(key);
    if (value == null) {
      throw problem(key, "値が必要です");
    }
    return value;
  }

  public @Nullable String textOrNull(String key) {
    var value = values.get(key);
    if (value == null) {
      return null;
    }
    if (value instanceof Map || value instanceof List) {
      throw problem(key, "1つの値が必要です");
    }
    return value.toString();
  }

  public String text(String key, String otherwise) {
    var value = textOrNull(key);
    return value == null ? otherwise : value;
  }

  public LocalDate date(String key) {
    return toDate(key, text(key));
  }

  public @Nullable LocalDate dateOrNull(String key) {
    var value = textOrNull(key);
    return value == null ? null : toDate(key, value);
  }

  public int integer(String key) {
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException e) {
      throw problem(key, "整数が必要です: " + text(key), e);
    }
  }

  public int integer(String key, int otherwise) {
    return values.get(key) == null ? otherwise : integer(key);
  }

  public BigDecimal decimal(String key) {
    try {
      return new BigDecimal(text(key));
    } catch (NumberFormatException e) {
      throw problem(key, "数が必要です: " + text(key), e);
    }
  }

  public boolean flag(String key, boolean otherwise) {
    var value = textOrNull(key);
    return switch (value) {
      case null -> otherwise;
      case "true" -> true;
      case "false" -> false;
      default -> throw problem(key, "true か false が必要です: " + value);
    };
  }

  public <E extends Enum<E>> E constant(String key, Class<E> type) {
    try {
      return Enum.valueOf(type, text(key));
    } catch (IllegalArgumentException e) {
      throw problem(key, List.of(type.getEnumConstants()) + " のどれかが必要です: " + text(key), e);
    }
  }

  public YamlMap map(String key) {
    if (!(values.get(key) instanceof Map<?, ?> map)) {
      throw problem(key, "項目の対応(mapping)が必要です");
    }
    return new YamlMap(source, child(key), map);
  }

  /** The mappings of a list; empty when the key is absent. */
  public List<YamlMap> maps(String key) {
    var maps = new ArrayList<YamlMap>();
    for (Object element : list(key)) {
      var place = child(key) + "[" + maps.size() + "]";
      if (!(element instanceof Map<?, ?> map)) {
        throw new YamlFormatException(source + " " + place + ": 項目の対応(mapping)が必要です");
      }
      maps.add(new YamlMap(source, place, map));
    }
    return maps;
  }

  /** The texts of a list; empty when the key is absent. */
  public List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (Object element : list(key)) {
      if (element == null || element instanceof Map || element instanceof List) {
        throw problem(key, "値の並びが必要です");
      }
      texts.add(element.toString());
    }
    return texts;
  }

  /** A refusal that names file, path and key. */
  public YamlFormatException problem(String key, String message) {
    return new YamlFormatException(source + " " + child(key) + ": " + message);
  }

  private YamlFormatException problem(String key, String message, Exception cause) {
    return new YamlFormatException(source + " " + child(key) + ": " + message, cause);
  }

  private List<?> list(String key) {
    var value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw problem(key, "並び(sequence)が必要です");
    }
    return list;
  }

  private LocalDate toDate(String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw problem(key, "YYYY-MM-DD の日付が必要です: " + text, e);
    }
  }

  private String child(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Resolves no scalar but the null. */
  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.NULL, NULL, "~n\0");
      addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
    }
  }
}
