package org.yakuba.residentregister.desk;

import java.time.LocalDate;
import org.yakuba.kernel.date.Age;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Ui;
import org.yakuba.platform.screen.component.Badge;
import org.yakuba.platform.screen.component.PersonHeader;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.ResidentRecord;
import org.yakuba.residentregister.rules.ResidentStatus;

/**
 * Who a page is about, with the red band of 支援措置 for officers who may know (RES-2-11, suppression
 * §4.3).
 */
public final class PersonHeaders {
  private PersonHeaders() {}

  /**
   * The header of a person's pages.
   *
   * @param today for the age
   */
  public static PersonHeader of(ResidentRecord record, Protection.View view, LocalDate today) {
    var ui = new Ui(Form.EMPTY, "", "");
    var kana = record.names().kana();
    var number = record.addresseeNumber();
    var header =
        ui.person(ui.name(record.names().full()), kana == null ? "" : kana)
            .fact("宛名番号", number)
            .fact("生年月日", record.birthDateText() + age(record, today))
            .fact("性別", record.sex().label())
            .fact(
                "住所",
                ui.glyphs(
                    view.text(
                        record.dwelling().address().map(Address::line),
                        number,
                        record.membership().householdNumber())));
    header.note(status(record));
    view.decision()
        .banner(number)
        .ifPresent(band -> header.note(ui.protectedPerson(band.text(), null)));
    return header;
  }

  private static Badge status(ResidentRecord record) {
    return record.status().isRemoved()
        ? new Badge(Badge.Tone.NEUTRAL, "除票(" + record.status().label() + ")")
        : new Badge(Badge.Tone.GOOD, record.type().label());
  }

  /** The displayed age; the dead and those born in an unknown year have none. */
  private static String age(ResidentRecord record, LocalDate today) {
    if (record.status() == ResidentStatus.DEAD) {
      return "";
    }
    var age = Age.displayAge(record.birthDate(), today);
    return age.isPresent() ? "(" + age.getAsInt() + "歳)" : "";
  }
}
