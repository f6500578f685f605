package org.yakuba.euc.run;

import java.util.Optional;
import java.util.UUID;
import org.yakuba.euc.definition.DefinitionBook;
import org.yakuba.euc.definition.StandardDefinitions;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/** Finds a definition by its key, kept or shipped. */
public final class Sources {
  private static final String STANDARD = "standard:";
  private static final int SHIPPED_VERSION = 1;

  private final DefinitionBook book;
  private final StandardDefinitions standards;

  public Sources(DefinitionBook book, StandardDefinitions standards) {
    this.book = book;
    this.standards = standards;
  }

  /** A kept definition as it is run. */
  public static Runs.Source of(DefinitionBook.Kept kept) {
    return new Runs.Source(
        kept.key(), kept.version(), kept.definition(), kept.itemHash(), kept.owner());
  }

  /** A shipped definition. */
  public Optional<Runs.Source> standard(String id) {
    return standards
        .find(id)
        .map(found -> new Runs.Source(STANDARD + id, SHIPPED_VERSION, found, null, null));
  }

  /** What a run or an approval names, as it is now. */
  public Optional<Runs.Source> find(TenantSession session, Operator operator, String key) {
    return key.startsWith(STANDARD)
        ? standard(key.substring(STANDARD.length()))
        : book.find(session, operator, UUID.fromString(key)).map(Sources::of);
  }
}
