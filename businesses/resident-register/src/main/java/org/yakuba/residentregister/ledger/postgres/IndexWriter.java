package org.yakuba.residentregister.ledger.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.search.SearchKey;
import org.yakuba.residentregister.search.SearchKeys;
import org.yakuba.residentregister.search.Searchable;

/** Keeps the search index in step: what somebody can be found by now, and what only by the past. */
final class IndexWriter {
  private final TenantSession session;
  private final SearchKeys keys;

  private final List<String> persons = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Boolean> past = new ArrayList<>();

  IndexWriter(TenantSession session, SearchKeys keys) {
    this.session = session;
    this.keys = keys;
  }

  void write(PostgresSlice slice, AfterState after, LocalDate today) {
    for (var number : after.touched()) {
      var before = slice.chain(number).asOf(today).map(ChainRow::sheet).map(IndexWriter::of);
      var now = after.present(number).map(ChainRow::sheet).map(IndexWriter::of);
      if (!before.equals(now)) {
        var old = before.map(keys::of).orElse(List.of());
        var fresh = now.map(keys::of).orElse(List.of());
        var kept = new HashSet<>(fresh);
        var known = new HashSet<>(old);
        fresh.stream().filter(key -> !known.contains(key)).forEach(key -> add(number, key, false));
        old.stream().filter(key -> !kept.contains(key)).forEach(key -> add(number, key, true));
      }
    }
    if (!persons.isEmpty()) {
      session
          .later(IndexWriter.class, "write_search_keys")
          .param("persons", persons.toArray(String[]::new))
          .param("kinds", kinds.toArray(String[]::new))
          .param("keys", texts.toArray(String[]::new))
          .param("past", past.toArray(Boolean[]::new))
          .write();
    }
  }

  private void add(String number, SearchKey key, boolean isPast) {
    persons.add(number);
    kinds.add(Character.toString(key.kind().letter()));
    texts.add(key.text());
    past.add(isPast);
  }

  private static Searchable of(Sheet sheet) {
    var names = sheet.names();
    var address = sheet.home().address();
    var foreign = sheet.foreign();
    return new Searchable(
        names.full(),
        names.kana(),
        names.formerSurname(),
        names.formerSurnameKana(),
        names.alias(),
        names.aliasKana(),
        names.roman(),
        names.kanji(),
        address.town(),
        address.number(),
        address.building(),
        sheet.numbers().residentCode(),
        foreign == null ? null : foreign.cardNumber());
  }
}
