package org.yakuba.residentregister.ledger;

import org.jspecify.annotations.Nullable;

/**
 * 氏名 and everything a person is called by (resident-register §2.1, §2.2).
 *
 * @param full 氏名, family and given name separated by one full-width space
 * @param kanaStatus 振り仮名確認状況
 * @param roman 氏名(ローマ字) as on the residence card
 * @param kanji 漢字併記
 * @param katakana 片仮名表記
 * @param priority 氏名優先区分
 */
public record Names(
    String full,
    @Nullable String family,
    @Nullable String given,
    @Nullable String kana,
    String kanaStatus,
    @Nullable String formerSurname,
    @Nullable String formerSurnameKana,
    @Nullable String roman,
    @Nullable String kanji,
    @Nullable String katakana,
    @Nullable String priority,
    @Nullable String alias,
    @Nullable String aliasKana) {}
