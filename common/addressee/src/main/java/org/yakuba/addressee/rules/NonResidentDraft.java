package org.yakuba.addressee.rules;

import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;

/**
 * What a business hands in to register or correct a non-resident or corporation (rulebook addressee
 * §3.1).
 *
 * @param name 氏名 (family and given name with one full-width space) or 名称
 * @param nameKana フリガナ; may be empty
 * @param alias 通称; may be empty
 * @param birthDate null when not known at all, and for organisations
 * @param sex {@code 0} unknown, {@code 1} male, {@code 2} female
 * @param municipalityCode 住所_市区町村コード; may be empty
 * @param townCode 住所_町字コード; may be empty
 * @param address prefecture to number as written; may be empty
 * @param building 方書; may be empty
 * @param postalCode seven digits; may be empty
 * @param phone may be empty
 * @param corporateNumber 13 digits, organisations only; may be empty
 * @param businessCode 業務ID of the business that registers
 * @param crossReferenceProhibited 他業務参照不可フラグ
 */
public record NonResidentDraft(
    EntityType entityType,
    String name,
    String nameKana,
    String alias,
    @Nullable UncertainDate birthDate,
    String sex,
    String municipalityCode,
    String townCode,
    String address,
    String building,
    String postalCode,
    String phone,
    String corporateNumber,
    String businessCode,
    boolean crossReferenceProhibited) {}
