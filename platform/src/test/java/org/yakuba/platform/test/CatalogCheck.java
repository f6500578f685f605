package org.yakuba.platform.test;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.catalog.DataItem;
import org.yakuba.platform.catalog.DataItemGroup;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.catalog.ItemType;

/**
 * Checks {@code data-items.yaml} of a module against its views and records. Every module has a test
 * that asserts both lists of problems to be empty.
 */
public final class CatalogCheck {

  private CatalogCheck() {}

  /** What does not agree between the catalogue and the migrated database. */
  public static List<String> views(DataItems items, JdbcClient owner) {
    var problems = new ArrayList<String>();
    for (var group : items.groups()) {
      view(problems, group, owner);
    }
    return problems;
  }

  /**
   * What does not agree between a group and the record that carries it in the program.
   *
   * @param notItems components that are no data items, such as internal numbers
   */
  public static List<String> record(
      DataItemGroup group, Class<? extends Record> type, String... notItems) {
    var problems = new ArrayList<String>();
    var others = Set.of(notItems);
    for (RecordComponent component : type.getRecordComponents()) {
      if (others.contains(component.getName())) {
        continue;
      }
      var item = group.item(component.getName()).orElse(null);
      if (item == null) {
        problems.add(type.getSimpleName() + "." + component.getName() + " は目録にない項目です");
      } else if (!fits(item.type(), component.getType())) {
        problems.add(
            type.getSimpleName()
                + "."
                + component.getName()
                + " の型 "
                + component.getType().getSimpleName()
                + " は "
                + item.type().notation()
                + " に合いません");
      }
    }
    return problems;
  }

  private static void view(List<String> problems, DataItemGroup group, JdbcClient owner) {
    var columns = columns(group.view(), owner);
    if (columns.isEmpty()) {
      problems.add(group.view() + " がありません");
      return;
    }
    if (!columns.containsKey("tenant_id")) {
      problems.add(group.view() + " に tenant_id がありません");
    }
    if (!securityInvoker(group.view(), owner)) {
      problems.add(group.view() + " は security_invoker ではありません");
    }
    var expected = new HashSet<String>();
    expected.add("tenant_id");
    for (var item : group.items()) {
      expected.add(item.column());
      if (item.type() == ItemType.UNCERTAIN_DATE) {
        expected.add(item.column() + "_text");
        expected.add(item.column() + "_precision");
        for (var companion : List.of("_text", "_precision")) {
          if (!columns.containsKey(item.column() + companion)) {
            problems.add(group.view() + "." + item.column() + companion + " がありません");
          }
        }
      }
      var type = columns.get(item.column());
      if (type == null) {
        problems.add(group.view() + "." + item.column() + " がありません(" + item.id() + ")");
      } else if (!fits(item, type)) {
        problems.add(
            group.view()
                + "."
                + item.column()
                + " の型 "
                + type
                + " は "
                + item.type().notation()
                + " に合いません");
      }
    }
    columns.keySet().stream()
        .filter(column -> !expected.contains(column))
        .sorted()
        .forEach(column -> problems.add(group.view() + "." + column + " は目録にない列です"));
  }

  private static boolean fits(DataItem item, String sqlType) {
    if (item.cipherPurpose() != null) {
      return sqlType.equals("bytea");
    }
    var allowed =
        switch (item.type()) {
          case X -> List.of("text", "uuid", "\"char\"", "character varying");
          case N -> List.of("text", "character varying");
          case INTEGER, SIGNED -> List.of("integer", "bigint", "smallint");
          case YEAR -> List.of("integer", "text");
          case DECIMAL -> List.of("numeric");
          case DATE, UNCERTAIN_DATE -> List.of("date");
          case TIME -> List.of("time without time zone");
          case TIMESTAMP -> List.of("timestamp with time zone");
          case FLAG -> List.of("boolean");
        };
    return allowed.contains(sqlType);
  }

  private static boolean fits(ItemType type, Class<?> javaType) {
    return switch (type) {
      case UNCERTAIN_DATE -> javaType == UncertainDate.class || javaType == LocalDate.class;
      case DATE -> javaType == LocalDate.class;
      case INTEGER, SIGNED, YEAR ->
          Arrays.asList(int.class, long.class, Integer.class, Long.class).contains(javaType);
      case FLAG -> javaType == boolean.class || javaType == Boolean.class;
      case X, N, DECIMAL, TIME, TIMESTAMP ->
          javaType != LocalDate.class && javaType != UncertainDate.class;
    };
  }

  private static Map<String, String> columns(String view, JdbcClient owner) {
    var columns = new HashMap<String, String>();
    owner
        .sql(
            "SELECT a.attname, format_type(a.atttypid, NULL) AS type FROM pg_attribute a"
                + " WHERE a.attrelid = to_regclass(:view) AND a.attnum > 0 AND NOT a.attisdropped")
        .param("view", view)
        .query((row, index) -> columns.put(row.getString("attname"), row.getString("type")))
        .list();
    return columns;
  }

  private static boolean securityInvoker(String view, JdbcClient owner) {
    return owner
            .sql(
                "SELECT count(*) FROM pg_class WHERE oid = to_regclass(:view)"
                    + " AND 'security_invoker=true' = ANY (reloptions)")
            .param("view", view)
            .query(Integer.class)
            .single()
        == 1;
  }
}
