package org.yakuba.addressee.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.yakuba.characters.VariantFolding;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.kernel.name.NameKey;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The keys by which addressees are found: collected for many, written at once. Keys of past names
 * stay.
 */
public final class SearchKeys {

  /** Folded kana and folded written name. */
  public static final String KANA = "K";

  public static final String NAME = "N";

  private record Key(String kind, String key, String number) {}

  private final LinkedHashSet<Key> keys = new LinkedHashSet<>();

  /** The keys of one name, each with its kind as first letter; empty names have none. */
  public static List<String> tokens(String name, String kana, String alias) {
    var folding = VariantFolding.standard();
    var tokens = new LinkedHashSet<String>();
    tokens.add(NAME + NameKey.of(name, folding));
    tokens.add(NAME + NameKey.of(alias, folding));
    KanaKey.keys(kana).forEach(key -> tokens.add(KANA + key));
    return tokens.stream().filter(token -> token.length() > 1).toList();
  }

  /** Adds the keys of one addressee; empty names have none. */
  public SearchKeys add(String number, String name, String kana, String alias) {
    for (var token : tokens(name, kana, alias)) {
      keys.add(new Key(token.substring(0, 1), token.substring(1), number));
    }
    return this;
  }

  /** Writes what was added; keys that exist stay as they are. */
  public void write(TenantSession session) {
    List<Key> all = new ArrayList<>(keys);
    session
        .sql(SearchKeys.class, "insert-keys")
        .param("tenant", session.tenant().value())
        .param("kinds", all.stream().map(Key::kind).toArray(String[]::new))
        .param("keys", all.stream().map(Key::key).toArray(String[]::new))
        .param("numbers", all.stream().map(Key::number).toArray(String[]::new))
        .update();
  }
}
