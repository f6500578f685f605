package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.function.Consumer;
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
    return edited(copy -> copy.place = other);
  }

  public Sheet with(Home other) {
    return edited(copy -> copy.home = other);
  }

  public Sheet with(Names other) {
    return edited(copy -> copy.names = other);
  }

  public Sheet with(Registry other) {
    return edited(copy -> copy.registry = other);
  }

  public Sheet with(Numbers other) {
    return edited(copy -> copy.numbers = other);
  }

  public Sheet with(Entered other) {
    return edited(copy -> copy.entered = other);
  }

  public Sheet withForeign(@Nullable ForeignItems other) {
    return edited(copy -> copy.foreign = other);
  }

  public Sheet withBirth(UncertainDate otherBirthDate, Sex otherSex) {
    return edited(copy -> {
      copy.birthDate = otherBirthDate;
      copy.sex = otherSex;
    });
  }

  /** 住民種別 of the other kind, as after 帰化 or 国籍喪失. */
  public Sheet as(ResidentType other) {
    return edited(copy -> copy.type = other);
  }

  /** 除票. */
  public Sheet removed(ResidentStatus as, Removed how) {
    return edited(copy -> {
      copy.status = as;
      copy.removed = how;
    });
  }

  /** 改製: a new sheet for the same resident. */
  public Sheet reformed(LocalDate on) {
    return edited(copy -> {
      copy.reformedOn = on;
      copy.sheetNo = sheetNo + 1;
    });
  }

  private Sheet edited(Consumer<Copy> edit) {
    var copy = new Copy(this);
    edit.accept(copy);
    return copy.sheet();
  }

  /** Everything a sheet says, to be changed before it becomes another sheet. */
  private static final class Copy {
    private final String number;
    private ResidentType type;
    private ResidentStatus status;
    private Names names;
    private UncertainDate birthDate;
    private Sex sex;
    private Place place;
    private Entered entered;
    private Home home;
    private Registry registry;
    private Numbers numbers;
    private @Nullable ForeignItems foreign;
    private @Nullable Removed removed;
    private @Nullable LocalDate reformedOn;
    private int sheetNo;

    private Copy(Sheet sheet) {
      number = sheet.number;
      type = sheet.type;
      status = sheet.status;
      names = sheet.names;
      birthDate = sheet.birthDate;
      sex = sheet.sex;
      place = sheet.place;
      entered = sheet.entered;
      home = sheet.home;
      registry = sheet.registry;
      numbers = sheet.numbers;
      foreign = sheet.foreign;
      removed = sheet.removed;
      reformedOn = sheet.reformedOn;
      sheetNo = sheet.sheetNo;
    }

    private Sheet sheet() {
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
          reformedOn,
          sheetNo);
    }
  }
}
