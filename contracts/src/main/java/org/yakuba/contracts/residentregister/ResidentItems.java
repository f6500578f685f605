package org.yakuba.contracts.residentregister;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.Whereabouts;

/**
 * 住民の共通項目 — a person of the register as presently known after the act (data-linkage §5.1). Every
 * contract about a person hands the whole state over, never only the difference.
 *
 * @param addresseeNumber 宛名番号, up to 15 characters, never reused
 * @param householdNumber 世帯番号
 * @param headAddresseeNumber 世帯主の宛名番号; absent while the household has no head
 * @param residentType 住民種別: {@code 1} Japanese, {@code 2} foreign
 * @param residentStatus 住民状態: {@code 1} registered, {@code 2} moved out, {@code 3} dead, {@code 9}
 *     otherwise removed
 * @param name 氏名, with variation sequences
 * @param nameKana 氏名の振り仮名
 * @param formerSurname 旧氏
 * @param alias 通称 of a foreign resident
 * @param birthDate 生年月日
 * @param sex 性別: {@code 0} unknown, {@code 1} male, {@code 2} female
 * @param relationshipCodes 続柄, one to four codes of two characters; empty when none is kept
 * @param address 住所
 * @param removedOn 消除日 of a removed record
 */
public record ResidentItems(
    String addresseeNumber,
    String householdNumber,
    @Nullable String headAddresseeNumber,
    String residentType,
    String residentStatus,
    String name,
    @Nullable String nameKana,
    @Nullable String formerSurname,
    @Nullable String alias,
    @Nullable UncertainDay birthDate,
    String sex,
    List<String> relationshipCodes,
    @Whereabouts(Whereabouts.Kind.CURRENT_ADDRESS) ResidentAddress address,
    @Nullable UncertainDay removedOn) {

  public ResidentItems {
    relationshipCodes = List.copyOf(relationshipCodes);
  }
}
