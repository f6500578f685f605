package org.yakuba.residentregister.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.rules.ResidentStatus;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * 住民票 or 除票 — one row of the chain: the whole record of a person after one 異動 (resident-register
 * §2.1 - §2.4, RES-1-01, RES-1-02, RES-1-31).
 *
 * @param addresseeNumber 宛名番号
 * @param entry the 異動 that made this row
 * @param foreign null for Japanese residents
 * @param reformedOn 改製日
 * @param sheetNo number of the sheet, one more with each 改製
 */
public record ResidentRecord(
    String addresseeNumber,
    Entry entry,
    ResidentType type,
    ResidentStatus status,
    Names names,
    UncertainDate birthDate,
    Sex sex,
    Membership membership,
    BecameResident becameResident,
    Dwelling dwelling,
    FamilyRegister familyRegister,
    Cards cards,
    @Nullable ForeignItems foreign,
    Removal removal,
    @Nullable LocalDate reformedOn,
    int sheetNo) {

  /**
   * Foreign residents' dates of birth are told in the Western calendar only, all others in 和暦 only
   * (RES-1-18, RES-1-19).
   */
  public String birthDateText() {
    return type == ResidentType.FOREIGN ? birthDate.western() : birthDate.wareki();
  }
}
