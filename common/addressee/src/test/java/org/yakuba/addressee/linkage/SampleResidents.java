package org.yakuba.addressee.linkage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.residentregister.DatedReason;
import org.yakuba.contracts.residentregister.LifeEvent;
import org.yakuba.contracts.residentregister.ResidentAddress;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.contracts.residentregister.ResidentMovedIn;
import org.yakuba.kernel.date.UncertainDate;

/** Residents of a sample register, in the words of the contracts. */
final class SampleResidents {
  static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private SampleResidents() {}

  static ResidentMovedIn movedIn(String number, String name, String kana, int house) {
    var items = items(number, name, house);
    return new ResidentMovedIn(
        new ResidentItems(
            items.addresseeNumber(),
            items.householdNumber(),
            null,
            "1",
            "1",
            name,
            kana,
            null,
            null,
            items.birthDate(),
            "1",
            List.of("02"),
            items.address(),
            null),
        act("01"),
        at(),
        at(),
        null,
        null,
        null);
  }

  static ResidentItems items(String number, String name, int house) {
    return new ResidentItems(
        number,
        "h" + house,
        null,
        "1",
        "1",
        name,
        null,
        null,
        null,
        UncertainDay.of(UncertainDate.of(LocalDate.of(1970, 5, 1))),
        "1",
        List.of("02"),
        address(house),
        null);
  }

  static ResidentItems with(
      ResidentItems of,
      String status,
      String household,
      ResidentAddress address,
      @Nullable UncertainDay removedOn) {
    return new ResidentItems(
        of.addresseeNumber(),
        household,
        null,
        of.residentType(),
        status,
        of.name(),
        of.nameKana(),
        null,
        null,
        of.birthDate(),
        of.sex(),
        of.relationshipCodes(),
        address,
        removedOn);
  }

  static ResidentItems withBirth(ResidentItems of, UncertainDay birth) {
    return new ResidentItems(
        of.addresseeNumber(),
        of.householdNumber(),
        null,
        "1",
        "1",
        of.name(),
        null,
        null,
        null,
        birth,
        "1",
        List.of("02"),
        of.address(),
        null);
  }

  static ResidentAddress address(int number) {
    return new ResidentAddress(
        "990019", "0001000", "見本県", "見本市", "中央一丁目", number + "番地", null, null, "9990001");
  }

  static LifeEvent act(String reason) {
    return new LifeEvent(reason, UncertainDay.of(UncertainDate.of(DAY)), DAY, DAY, "NOTIFICATION");
  }

  static DatedReason at() {
    return new DatedReason(UncertainDay.of(UncertainDate.of(DAY)), DAY, "01");
  }

  static String number(int person) {
    return "%015d".formatted(1_000 + person);
  }
}
