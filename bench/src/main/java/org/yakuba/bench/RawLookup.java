package org.yakuba.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The same questions as bare prepared statements on the same indexes, under the owner's role,
 * without row-level security, transaction, audit or objects: the limit of what a search can cost.
 * One instance per thread.
 */
final class RawLookup implements AutoCloseable {

  /** How much of the answer the statement fetches. */
  enum Depth {
    /** Keys and internal ids, from the index alone. */
    KEYS,
    /** Also the columns that a list shows, from the rows themselves. */
    ROWS
  }

  private static final String RANGE =
      """
      (SELECT k.key AS found, k.resident_id FROM resident_register.search_key k
        WHERE k.tenant_id = ? AND k.kind = ?::"char" AND k.key >= ? AND k.key < ?
        ORDER BY k.key, k.resident_id LIMIT %d)\
      """;
  private static final String BIRTH =
      """
      (SELECT p.kana_key AS found, p.resident_id FROM resident_register.resident p
        WHERE p.tenant_id = ? AND p.birth_date = ? ORDER BY p.kana_key, p.resident_id LIMIT %d)\
      """;
  private static final String NUMBER =
      """
      (SELECT p.addressee_number AS found, p.resident_id FROM resident_register.resident p
        WHERE p.tenant_id = ? AND p.addressee_number = ? LIMIT %d)\
      """;
  private static final String SHOWN =
      """
      SELECT f.found, f.resident_id, p.addressee_number, p.household_number, p.resident_status, p.resident_type, p.sex,
             p.removed_on, p.pending_removal_on, c.name, c.name_kana, c.alias, c.birth_date, c.birth_date_text,
             c.birth_date_precision, c.address_prefecture, c.address_city, c.address_town, c.address_number,
             c.address_building
        FROM (%s) f
        JOIN resident_register.resident p ON p.tenant_id = %d AND p.resident_id = f.resident_id
        JOIN resident_register.resident_record c
          ON c.tenant_id = p.tenant_id AND c.resident_id = p.resident_id AND c.history_no = p.current_history_no
       ORDER BY f.found, f.resident_id\
      """;

  private final Connection connection;
  private final Depth depth;
  private final int rows;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /**
   * @param connection of the owner's role, in auto-commit mode; stays open
   * @param rows how many rows a page reads
   */
  RawLookup(Connection connection, Depth depth, int rows) {
    this.connection = connection;
    this.depth = depth;
    this.rows = rows;
  }

  /** Asks, reads every row, and tells how many there were. */
  int ask(Asked asked) throws SQLException {
    PreparedStatement statement = statementFor(asked);
    int tenant = asked.tenant().value();
    if (asked.birth() != null) {
      statement.setInt(1, tenant);
      statement.setDate(2, Date.valueOf(asked.birth()));
    } else if (asked.number() != null) {
      statement.setInt(1, tenant);
      statement.setString(2, asked.number());
    } else {
      int place = 1;
      for (Asked.Range range : asked.ranges()) {
        statement.setInt(place++, tenant);
        statement.setString(place++, Character.toString(range.tree()));
        statement.setString(place++, range.text());
        statement.setString(place++, range.high());
      }
    }
    int found = 0;
    try (ResultSet answer = statement.executeQuery()) {
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        for (int column = 1; column <= columns; column++) {
          answer.getString(column);
        }
        found++;
      }
    }
    return found;
  }

  private PreparedStatement statementFor(Asked asked) throws SQLException {
    String lookup = String.format(lookup(asked), Collections.nCopies(8, rows).toArray());
    String sql =
        depth == Depth.KEYS ? lookup : String.format(SHOWN, lookup, asked.tenant().value());
    PreparedStatement known = statements.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      statements.put(sql, known);
    }
    return known;
  }

  private static String lookup(Asked asked) {
    if (asked.birth() != null) {
      return BIRTH;
    }
    if (asked.number() != null) {
      return NUMBER;
    }
    if (asked.ranges().size() == 1) {
      return RANGE;
    }
    return String.join(" UNION ALL ", Collections.nCopies(asked.ranges().size(), RANGE))
        + " ORDER BY 1, 2 LIMIT %d";
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
  }
}
