package org.yakuba.platform.tenancy;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.util.ConcurrentLruCache;

/** Named parameters whose texts are parsed once for all sessions, not once for each. */
final class ParsedOnce extends NamedParameterJdbcTemplate {
  private static final int TEXTS = 1_000;
  private static final ConcurrentLruCache<String, ParsedSql> PARSED =
      new ConcurrentLruCache<>(TEXTS, NamedParameterUtils::parseSqlStatement);

  ParsedOnce(JdbcTemplate template) {
    super(template);
  }

  @Override
  protected ParsedSql getParsedSql(String sql) {
    return PARSED.get(sql);
  }
}
