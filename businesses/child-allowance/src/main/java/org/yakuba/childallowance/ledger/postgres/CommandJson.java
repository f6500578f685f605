package org.yakuba.childallowance.ledger.postgres;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.yakuba.childallowance.ledger.decide.Command;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** The journal's form of a command: what the next release must still read. */
public final class CommandJson {
  /** The version this release writes. */
  public static final int VERSION = 1;

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}

  private static final JsonMapper JSON = mapper();

  private CommandJson() {}

  private static JsonMapper mapper() {
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
    for (var type : kinds(Command.class)) {
      builder.registerSubtypes(new NamedType(type, type.getSimpleName()));
    }
    return builder.build();
  }

  private static List<Class<?>> kinds(Class<?> sealed) {
    var kinds = new ArrayList<Class<?>>();
    for (var type : sealed.getPermittedSubclasses()) {
      if (type.isSealed()) {
        kinds.addAll(kinds(type));
      } else {
        kinds.add(type);
      }
    }
    return kinds;
  }

  /** The journal's form. */
  public static String write(Command command) {
    return JSON.writerFor(Command.class).writeValueAsString(command);
  }

  /**
   * A command from the journal.
   *
   * @param version with which it was written
   * @throws IllegalArgumentException when this release does not know the version
   */
  public static Command read(String json, int version) {
    if (version != VERSION) {
      throw new IllegalArgumentException("unknown version of a command: " + version);
    }
    return JSON.readerFor(Command.class).readValue(json);
  }

  /** Any other value in the same form, for statements that take rows as JSON. */
  static String rows(Object value) {
    return JSON.writeValueAsString(value);
  }
}
