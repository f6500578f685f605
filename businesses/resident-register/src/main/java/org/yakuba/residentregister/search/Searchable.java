package org.yakuba.residentregister.search;

import org.jspecify.annotations.Nullable;

/**
 * What a record can be found by (resident-register §3.14), as it stands in one row of the ledger.
 *
 * @param name 氏名, family and given name separated by one full-width space
 * @param nameKana 氏名の振り仮名
 * @param formerSurname 旧氏
 * @param formerSurnameKana 旧氏の振り仮名
 * @param alias 通称
 * @param aliasKana 通称の振り仮名
 * @param nameRoman 氏名(ローマ字)
 * @param nameKanji 漢字併記 of a foreign resident
 * @param addressTown 住所_町字
 * @param addressNumber 住所_番地号
 * @param addressBuilding 住所_方書
 * @param residentCode 住民票コード
 * @param residenceCardNumber 在留カード等番号
 */
public record Searchable(
    String name,
    @Nullable String nameKana,
    @Nullable String formerSurname,
    @Nullable String formerSurnameKana,
    @Nullable String alias,
    @Nullable String aliasKana,
    @Nullable String nameRoman,
    @Nullable String nameKanji,
    @Nullable String addressTown,
    @Nullable String addressNumber,
    @Nullable String addressBuilding,
    @Nullable String residentCode,
    @Nullable String residenceCardNumber) {}
