package org.yakuba.residentregister.ledger.postgres;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The journal's form of a command: what the next release must still read. Individual numbers are
 * encrypted within it, so that they stand nowhere in plain.
 */
public final class CommandJson {
  /** The version this release writes. */
  public static final int VERSION = 1;

  private static final Set<String> INDIVIDUAL_NUMBERS =
      Set.of("individualNumber", "newIndividualNumber");
  private static final String VALUE = "value";

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}

  private static final JsonMapper JSON = mapper();
  private static final ObjectWriter WRITER = JSON.writerFor(Command.class);
  private static final ObjectReader READER = JSON.readerFor(Command.class);

  private CommandJson() {}

  private static JsonMapper mapper() {
    var types = Command.class.getPermittedSubclasses();
    var builder =
        JsonMapper.builder()
            .changeDefaultVisibility(visibility ->
                visibility
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Command.class, Typed.class);
    for (var type : types) {
      builder.registerSubtypes(new NamedType(type, type.getSimpleName()));
    }
    return builder.build();
  }

  /** The names of all kinds of command. */
  public static Set<String> types() {
    return Arrays.stream(Command.class.getPermittedSubclasses())
        .map(Class::getSimpleName)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The name of a command's kind in the journal. */
  public static String type(Class<? extends Command> kind) {
    return kind.getSimpleName();
  }

  /** The name of a command's kind in the journal. */
  public static String type(Command command) {
    return type(command.getClass());
  }

  /** The journal's form. */
  public static String write(Command command, TenantCipher cipher) {
    return JSON.writeValueAsString(
        sealed(
            tree(command),
            plain ->
                Base64.getEncoder()
                    .encodeToString(cipher.encrypt(ResidentRegister.INDIVIDUAL_NUMBER, plain))));
  }

  /**
   * A command from the journal.
   *
   * @param version with which it was written
   * @throws IllegalArgumentException when this release does not know the version
   */
  public static Command read(String json, int version, TenantCipher cipher) {
    if (version != VERSION) {
      throw new IllegalArgumentException("unknown version of a command: " + version);
    }
    return command(
        sealed(
            JSON.readTree(json),
            text ->
                cipher.decrypt(
                    ResidentRegister.INDIVIDUAL_NUMBER, Base64.getDecoder().decode(text))));
  }

  /** The same command processed on another day. */
  public static Command processedOn(Command command, LocalDate day) {
    if (command.occasion().processedDate().equals(day)) {
      return command;
    }
    var tree = (ObjectNode) tree(command);
    processedOn(tree, day);
    for (var inner : new String[] {"actual", "planned"}) {
      if (tree.get(inner) instanceof ObjectNode node) {
        processedOn(node, day);
      }
    }
    return command(tree);
  }

  private static void processedOn(ObjectNode command, LocalDate day) {
    if (command.get("occasion") instanceof ObjectNode occasion) {
      occasion.put("processedDate", day.toString());
    }
  }

  /** The same command with texts replaced wherever they stand alone, also as names of members. */
  public static Command replacing(Command command, Map<String, String> texts) {
    return texts.isEmpty() ? command : command(replaced(tree(command), texts));
  }

  private static JsonNode replaced(JsonNode node, Map<String, String> texts) {
    return switch (node) {
      case ObjectNode object -> {
        var copy = JsonNodeFactory.instance.objectNode();
        for (var property : object.properties()) {
          var name = property.getKey();
          copy.set(texts.getOrDefault(name, name), replaced(property.getValue(), texts));
        }
        yield copy;
      }
      case ArrayNode array -> {
        var copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> copy.add(replaced(element, texts)));
        yield copy;
      }
      case StringNode text -> {
        var by = texts.get(text.stringValue());
        yield by == null ? text : StringNode.valueOf(by);
      }
      default -> node;
    };
  }

  /** The command with the right values, of an amendment. */
  static @Nullable Command replacement(Command amendment) {
    return amendment instanceof AmendingEvent amending ? amending.replacement() : null;
  }

  private static JsonNode sealed(JsonNode node, UnaryOperator<String> seal) {
    if (node instanceof ObjectNode object) {
      for (var name : INDIVIDUAL_NUMBERS) {
        var value = object.get(name);
        if (value instanceof StringNode text) {
          object.put(name, seal.apply(text.stringValue()));
        } else if (value instanceof ObjectNode to && to.get(VALUE) instanceof StringNode text) {
          to.put(VALUE, seal.apply(text.stringValue()));
        }
      }
    }
    node.forEach(child -> sealed(child, seal));
    return node;
  }

  private static JsonNode tree(Command command) {
    return JSON.readTree(WRITER.writeValueAsString(command));
  }

  private static Command command(JsonNode tree) {
    return READER.readValue(tree);
  }
}
