package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.rules.ResidentStatus;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * 住民票 or 除票 — everything the record of one person says after an 異動 (resident-register §2.1 - §2.3).
 * Plain values, for deciding only: what leaves the program goes through disclosure.
 *
 * @param number 宛名番号
 * @param foreign null for Japanese residents
 * @param removed null for residents
 * @param reformedOn 改製日
 * @param sheetNo number of the sheet, one more with each 改製
 */
public record Sheet(
    String number,
    ResidentType type,
    ResidentStatus status,
    Names names,
    UncertainDate birthDate,
    Sex sex,
    Place place,
    Entered entered,
    Home home,
    Registry registry,
    Numbers numbers,
    @Nullable ForeignItems foreign,
    @Nullable Removed removed,
    @Nullable LocalDate reformedOn,
    int sheetNo) {

  /** Whether the person stands in the register (住民状態 1). */
  public boolean isRegistered() {
    return status == ResidentStatus.REGISTERED;
  }

  public Sheet with(Place other) {
    return new Sheet(
        number,
        type,
        status,
        names,
        birthDate,
        sex,
        other,
        entered,
        home,
        registry,
        numbers,
        foreign,
        removed,
        reformedOn,
        sheetNo);
  }

  public Sheet with(Home other) {
    return new Sheet(
        number,
        type,
        status,
        names,
        birthDate,
        sex,
        place,
        entered,
        other,
        registry,
        numbers,
        foreign,
        removed,
        reformedOn,
        sheetNo);
  }

  public Sheet with(Names other) {
    return new Sheet(
        number,
        type,
        status,
        other,
        birthDate,
        sex,
        place,
        entered,
        home,
        registry,
        numbers,
        foreign,
        removed,
        reformedOn,
        sheetNo);
  }

  public Sheet with(Registry other) {
    return new Sheet(
        number,
        type,
        status,
        names,
        birthDate,
        sex,
        place,
        entered,
        home,
        other,
        numbers,
        foreign,
        removed,
        reformedOn,
        sheetNo);
  }

  public Sheet with(Numbers other) {
    return new Sheet(
        number,
        type,
        status,
        names,
        birthDate,
        sex,
        place,
        entered,
        home,
        registry,
        other,
        foreign,
        removed,
        reformedOn,
        sheetNo);
  }

  public Sheet with(Entered other) {
    return new Sheet(
        number,
        type,
        status,
        names,
        birthDate,
        sex,
        place,
        other,
        home,
        registry,
        numbers,
        foreign,
        removed,
        reformedOn,
        sheetNo);
  }

  public Sheet withForeign(@Nullable ForeignItems other) {
    return new Sheet(
        number,
        type,
        status,
        names,
        birthDate,
        sex,
        place,
        entered,
        home,
        registry,
        numbers,
        other,
        removed,
        reformedOn,
        sheetNo);
  }

  public Sheet withBirth(UncertainDate otherBirthDate, Sex otherSex) {
    return new Sheet(
        number,
        type,
        status,
        names,
        otherBirthDate,
        otherSex,
        place,
        entered,
        home,
        registry,
        numbers,
        foreign,
        removed,
        reformedOn,
        sheetNo);
  }

  /** 住民種別 of the other kind, as after 帰化 or 国籍喪失. */
  public Sheet as(ResidentType other) {
    return new Sheet(
        number,
        other,
        status,
        names,
        birthDate,
        sex,
        place,
        entered,
        home,
        registry,
        numbers,
        foreign,
        removed,
        reformedOn,
        sheetNo);
  }

  /** 除票. */
  public Sheet removed(ResidentStatus as, Removed how) {
    return new Sheet(
        number,
        type,
        as,
        names,
        birthDate,
        sex,
        place,
        entered,
        home,
        registry,
        numbers,
        foreign,
        how,
        reformedOn,
        sheetNo);
  }

  /** 改製: a new sheet for the same resident. */
  public Sheet reformed(LocalDate on) {
    return new Sheet(
        number,
        type,
        status,
        names,
        birthDate,
        sex,
        place,
        entered,
        home,
        registry,
        numbers,
        foreign,
        removed,
        on,
        sheetNo + 1);
  }
}
