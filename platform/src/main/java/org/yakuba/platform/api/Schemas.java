package org.yakuba.platform.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;
import org.yakuba.contracts.Whereabouts;
import org.yakuba.platform.linkage.LinkageJson;
import tools.jackson.databind.node.ObjectNode;

/** JSON schemas of the records that cross the interface, each once under its simple name. */
final class Schemas {
  private final ObjectNode components;
  private final ObjectNode schemas;

  Schemas(ObjectNode document) {
    this.components = document.putObject("components");
    this.schemas = components.putObject("schemas");
  }

  ObjectNode components() {
    return components;
  }

  /** A new schema of this name. */
  ObjectNode named(String name) {
    return schemas.putObject(name);
  }

  /** Where the schema of a record stands; it is made at the first use. */
  String reference(Class<?> type) {
    var name = type.getSimpleName();
    if (!schemas.has(name)) {
      describe(named(name), type);
    }
    return "#/components/schemas/" + name;
  }

  private void describe(ObjectNode schema, Class<?> type) {
    schema.put("type", "object");
    var contract = type.getAnnotation(Contract.class);
    if (contract != null) {
      schema.put("description", contract.title() + " " + contract.linkageId());
    }
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    for (var component : type.getRecordComponents()) {
      properties.set(component.getName(), of(component));
      if (!isOptional(component)) {
        required.add(component.getName());
      }
    }
    if (contract != null) {
      OpenApi.masked(properties);
    }
  }

  /** The schema of one component. */
  ObjectNode of(RecordComponent component) {
    var schema = of(component.getGenericType());
    if (component.isAnnotationPresent(Whereabouts.class)) {
      schema.put("description", "支援措置の対象者については、資格のあるスコープのほか省略する");
    }
    return schema;
  }

  private ObjectNode of(Type type) {
    var schema = LinkageJson.object();
    if (type == String.class) {
      return schema.put("type", "string");
    }
    if (type == UUID.class) {
      return schema.put("type", "string").put("format", "uuid");
    }
    if (type == LocalDate.class) {
      return schema.put("type", "string").put("format", "date");
    }
    if (type == YearMonth.class) {
      return schema.put("type", "string").put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
    }
    if (type == Instant.class) {
      return schema.put("type", "string").put("format", "date-time");
    }
    if (type == boolean.class) {
      return schema.put("type", "boolean");
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return schema.put("type", "integer");
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      schema.put("type", "array").set("items", of(list.getActualTypeArguments()[0]));
      return schema;
    }
    if (type instanceof Class<?> record && record.isRecord()) {
      return schema.put("$ref", reference(record));
    }
    throw new IllegalArgumentException("no schema for " + type.getTypeName());
  }

  /** Whether the component may be missing: unknown, or taken out by Disclosure. */
  private static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || component.isAnnotationPresent(Whereabouts.class);
  }
}
