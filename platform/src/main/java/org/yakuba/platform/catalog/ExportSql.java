package org.yakuba.platform.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words the COPY statement by which one group of data items leaves the database. */
final class ExportSql {

  private ExportSql() {}

  /** One column of the exported file. */
  private record Column(String header, String expression) {}

  /**
   * The statement. Names come from the catalogue, which accepts plain identifiers only; item ids
   * and text are quoted.
   */
  static String copy(DataItemGroup group) {
    var columns = columns(group);
    var select = new StringBuilder("COPY (SELECT ");
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      select
          .append(i == 0 ? "" : ", ")
          .append(column.expression())
          .append(" AS \"")
          .append(column.header().replace("\"", "\"\""))
          .append('"');
    }
    select.append(" FROM ").append(group.view()).append(" g ORDER BY ");
    var order = new ArrayList<String>();
    for (var name : group.orderBy()) {
      boolean text =
          group.items().stream().anyMatch(i -> i.column().equals(name) && i.type().isText());
      order.add("g." + name + (text ? "::text COLLATE \"C\"" : ""));
    }
    return select
        .append(String.join(", ", order))
        .append(") TO STDOUT WITH (FORMAT csv, HEADER true, FORCE_QUOTE *, ENCODING 'UTF8')")
        .toString();
  }

  /** Purpose of every encrypted item, by its index in the file. */
  static Map<Integer, String> ciphers(DataItemGroup group) {
    var ciphers = new HashMap<Integer, String>();
    int index = 0;
    for (var item : group.items()) {
      var purpose = item.cipherPurpose();
      if (purpose != null) {
        ciphers.put(index, purpose);
      }
      if (item.type() == ItemType.UNCERTAIN_DATE) {
        index += group.hasOwnText(item) ? 1 : 2;
      }
      index++;
    }
    return ciphers;
  }

  /** Headers of the file of a group: item ids, and for an uncertain date those of flag and text. */
  static List<String> headers(DataItemGroup group) {
    return columns(group).stream().map(Column::header).toList();
  }

  private static List<Column> columns(DataItemGroup group) {
    var columns = new ArrayList<Column>();
    for (var item : group.items()) {
      var value = "g." + item.column();
      if (item.cipherPurpose() != null) {
        columns.add(new Column(item.itemId(), "encode(" + value + ", 'hex')"));
        continue;
      }
      switch (item.type()) {
        case X, N, INTEGER, DECIMAL, SIGNED, YEAR, TIME ->
            columns.add(new Column(item.itemId(), value));
        case FLAG ->
            columns.add(new Column(item.itemId(), "CASE WHEN " + value + " THEN '1' ELSE '0' END"));
        case DATE -> columns.add(new Column(item.itemId(), ItemSql.date(value)));
        case TIMESTAMP -> columns.add(new Column(item.itemId(), ItemSql.moment(value)));
        case UNCERTAIN_DATE -> {
          columns.add(new Column(item.itemId(), ItemSql.shortNotation(value)));
          columns.add(
              new Column(
                  item.itemId() + ".unknown",
                  "CASE WHEN coalesce("
                      + value
                      + "_precision, 'DAY') = 'DAY' THEN '0' ELSE '1' END"));
          if (!group.hasOwnText(item)) {
            columns.add(
                new Column(
                    item.itemId() + ".text",
                    "CASE WHEN coalesce("
                        + value
                        + "_precision, 'DAY') <> 'DAY' THEN "
                        + value
                        + "_text END"));
          }
        }
      }
    }
    return columns;
  }
}
