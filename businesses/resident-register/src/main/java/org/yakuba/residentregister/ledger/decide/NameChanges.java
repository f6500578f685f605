package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Names;

/** New values of {@link Names}, item by item; an item without one stays as it is. */
public record NameChanges(
    @Nullable To<String> full,
    @Nullable To<String> family,
    @Nullable To<String> given,
    @Nullable To<String> kana,
    @Nullable To<String> kanaStatus,
    @Nullable To<String> formerSurname,
    @Nullable To<String> formerSurnameKana,
    @Nullable To<String> roman,
    @Nullable To<String> kanji,
    @Nullable To<String> katakana,
    @Nullable To<String> priority,
    @Nullable To<String> alias,
    @Nullable To<String> aliasKana) {
  /** Nothing changes. */
  public static final NameChanges NONE =
      new NameChanges(null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** Another 通称, or none. */
  static NameChanges alias(@Nullable String alias, @Nullable String kana) {
    return new NameChanges(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new To<>(alias),
        new To<>(kana));
  }

  /** Another 旧氏, or none. */
  static NameChanges formerSurname(@Nullable String surname, @Nullable String kana) {
    return new NameChanges(
        null,
        null,
        null,
        null,
        null,
        new To<>(surname),
        new To<>(kana),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  Names of(Names old) {
    return new Names(
        To.orKeep(full, old.full()),
        full == null ? To.or(family, old.family()) : To.or(family, null),
        full == null ? To.or(given, old.given()) : To.or(given, null),
        To.or(kana, old.kana()),
        To.orKeep(kanaStatus, old.kanaStatus()),
        To.or(formerSurname, old.formerSurname()),
        To.or(formerSurnameKana, old.formerSurnameKana()),
        To.or(roman, old.roman()),
        To.or(kanji, old.kanji()),
        To.or(katakana, old.katakana()),
        To.or(priority, old.priority()),
        To.or(alias, old.alias()),
        To.or(aliasKana, old.aliasKana()));
  }
}
