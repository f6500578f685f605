package org.yakuba.addressee.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yakuba.addressee.ledger.Addressee;
import org.yakuba.addressee.ledger.AddresseeSearch;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * One search box: a number, a date of birth, a reading or a written name, told apart by how it is
 * written.
 */
final class AddresseeQuery {

  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{1,15}");
  private static final Pattern KANA =
      Pattern.compile("[\\u3040-\\u30FF\\uFF65-\\uFF9F\\s\\u3000・-]+");

  private final AddresseeSearch search;

  AddresseeQuery(AddresseeSearch search) {
    this.search = search;
  }

  List<Addressee> find(TenantSession session, String text, String business, int limit) {
    var found = new ArrayList<Addressee>();
    if (NUMBER.matcher(text).matches()) {
      found.addAll(search.byNumber(session, text, business, limit));
    }
    if (DateInput.parse(text) instanceof ParsedDate.Ok(var day)) {
      found.addAll(search.byBirthDate(session, day, business, limit));
    }
    if (KANA.matcher(text).matches()) {
      found.addAll(search.byKana(session, text, business, limit));
    }
    if (found.isEmpty()) {
      found.addAll(search.byName(session, text, business, limit));
    }
    Map<String, Addressee> distinct = new LinkedHashMap<>();
    found.forEach(addressee -> distinct.putIfAbsent(addressee.number(), addressee));
    return distinct.values().stream().limit(limit).toList();
  }
}
