package org.yakuba.residentregister.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.residentregister.rules.ResidentStatus;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * A person found, as the list shows them (RES-2-05).
 *
 * @param name present name
 * @param address present or last address with 方書
 * @param removedOn 消除日
 * @param pendingRemovalOn 転出予定年月日 that has not come
 * @param byPast whether a former name or address was what matched
 */
public record SearchHit(
    String addresseeNumber,
    String householdNumber,
    String name,
    @Nullable String nameKana,
    @Nullable String alias,
    UncertainDate birthDate,
    Sex sex,
    ResidentType type,
    ResidentStatus status,
    Guarded<String> address,
    @Nullable LocalDate removedOn,
    @Nullable LocalDate pendingRemovalOn,
    boolean byPast) {

  /** The same person, found by a former name or address. */
  SearchHit foundByPast() {
    return new SearchHit(
        addresseeNumber,
        householdNumber,
        name,
        nameKana,
        alias,
        birthDate,
        sex,
        type,
        status,
        address,
        removedOn,
        pendingRemovalOn,
        true);
  }

  /** 和暦 for Japanese, 西暦 for foreign residents (RES-1-18, RES-1-19). */
  public String birthDateText() {
    return type == ResidentType.FOREIGN ? birthDate.western() : birthDate.wareki();
  }
}
