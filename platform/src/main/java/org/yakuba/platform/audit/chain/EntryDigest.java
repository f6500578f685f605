package org.yakuba.platform.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hash of one entry: SHA-256 over the hash before it and the canonical text of the entry, a
 * JSON object with its names in ascending order, without spaces, in UTF-8 (identity-and-audit
 * §5.4).
 */
final class EntryDigest {
  static final int BYTES = 32;

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final byte[] START = new byte[BYTES];

  private EntryDigest() {}

  /** What the first entry of a chain is hashed with: 32 zero bytes. */
  static byte[] start() {
    return START.clone();
  }

  /** The hash of the entry in the current row, given the hash of the entry before. */
  static byte[] of(byte[] previous, ResultSet row) throws SQLException {
    MessageDigest digest = sha256();
    digest.update(previous);
    digest.update(canonical(row).getBytes(StandardCharsets.UTF_8));
    return digest.digest();
  }

  /** The canonical text of the entry in the current row. */
  static String canonical(ResultSet row) throws SQLException {
    var fields = new TreeMap<String, @Nullable Object>();
    for (String name :
        new String[] {
          "entry_id",
          "officer_id",
          "office",
          "terminal",
          "purpose_code",
          "reason",
          "correlation_id",
          "business",
          "function_id",
          "action",
          "result"
        }) {
      fields.put(name, row.getString(name));
    }
    fields.put("tenant_id", row.getInt("tenant_id"));
    fields.put("subject_count", row.getInt("subject_count"));
    fields.put("occurred_at", instant(row).toString());
    fields.put("roles", strings(row.getArray("roles")));
    fields.put("subjects", strings(row.getArray("subjects")));
    fields.put(
        "condition", new TreeMap<>(JSON.readValue(row.getString("condition"), TreeMap.class)));
    return JSON.writeValueAsString(fields);
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("occurred_at", OffsetDateTime.class).toInstant();
  }

  private static Object strings(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
