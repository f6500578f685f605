package org.yakuba.platform.tenancy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * A statement, or several separated by a semicolon at the end of a line, as the driver takes it:
 * with places instead of names. Parsed once.
 */
final class StatementText {
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$\\n?");
  private static final Pattern END = Pattern.compile(";[ \\t]*(?:\\n|\\z)");
  private static final Map<String, StatementText> KNOWN = new ConcurrentHashMap<>();

  private final ParsedSql parsed;
  private final String sql;
  private final int statements;

  private StatementText(String text) {
    var bare = END.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll(";\n").strip();
    var whole = bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare;
    this.parsed = NamedParameterUtils.parseSqlStatement(whole);
    this.sql = NamedParameterUtils.substituteNamedParameters(parsed, null);
    this.statements = whole.split(";\n", -1).length;
  }

  /** Texts are files of the program, so that as many are kept as there are. */
  static StatementText of(String text) {
    return KNOWN.computeIfAbsent(text, StatementText::new);
  }

  /** With a question mark for each place, without a semicolon at the end. */
  String sql() {
    return sql;
  }

  int statements() {
    return statements;
  }

  /** The values in the order of the places. */
  @Nullable Object[] places(SqlParameterSource values) {
    return NamedParameterUtils.buildValueArray(parsed, values, null);
  }
}
