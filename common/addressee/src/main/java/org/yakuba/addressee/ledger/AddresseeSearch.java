package org.yakuba.addressee.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.yakuba.characters.VariantFolding;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.kernel.name.NameKey;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Finds addressees across residents, non-residents and organisations, past names included
 * (functions ADR-1-05, ADR-1-13). An addressee that other businesses may not see is found by the
 * registering business only.
 */
public final class AddresseeSearch {

  /** By the beginning of the reading, folded as in the resident search. */
  public List<Addressee> byKana(TenantSession session, String kana, String business, int limit) {
    Map<String, Addressee> found = new LinkedHashMap<>();
    for (var key : KanaKey.keys(kana)) {
      collect(byKey(session, SearchKeys.KANA, key, business, limit), found);
    }
    return first(found, limit);
  }

  /** By the beginning of the written name, variants and width folded. */
  public List<Addressee> byName(TenantSession session, String name, String business, int limit) {
    Map<String, Addressee> found = new LinkedHashMap<>();
    var key = NameKey.of(name, VariantFolding.standard());
    collect(byKey(session, SearchKeys.NAME, key, business, limit), found);
    return first(found, limit);
  }

  /** By the beginning of the number, or by the corporate number. */
  public List<Addressee> byNumber(
      TenantSession session, String number, String business, int limit) {
    if (number.isEmpty()) {
      return List.of();
    }
    Map<String, Addressee> found = new LinkedHashMap<>();
    for (var statement : List.of("search-by-number", "search-by-corporate-number")) {
      collect(
          rows(session, statement, business, limit)
              .param("number", number)
              .query(AddresseeRows.MAPPER)
              .list(),
          found);
    }
    return first(found, limit);
  }

  /** By date of birth. */
  public List<Addressee> byBirthDate(
      TenantSession session, LocalDate birthDate, String business, int limit) {
    return rows(session, "search-by-birth-date", business, limit)
        .param("birthDate", birthDate)
        .query(AddresseeRows.MAPPER)
        .list();
  }

  private static List<Addressee> byKey(
      TenantSession session, String kind, String key, String business, int limit) {
    if (key.isEmpty()) {
      return List.of();
    }
    return rows(session, "search-by-key", business, limit)
        .param("kind", kind)
        .param("key", key)
        .query(AddresseeRows.MAPPER)
        .list();
  }

  private static StatementSpec rows(
      TenantSession session, String statement, String business, int limit) {
    return session
        .sql(AddresseeSearch.class, statement)
        .param("tenant", session.tenant().value())
        .param("business", business)
        .param("limit", limit);
  }

  private static void collect(Collection<Addressee> rows, Map<String, Addressee> found) {
    rows.forEach(row -> found.putIfAbsent(row.number(), row));
  }

  private static List<Addressee> first(Map<String, Addressee> found, int limit) {
    return found.values().stream().limit(limit).toList();
  }
}
