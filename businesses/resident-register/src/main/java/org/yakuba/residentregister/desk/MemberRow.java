package org.yakuba.residentregister.desk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.screen.Html;
import org.yakuba.platform.screen.component.Badge;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.ResidentState;

/**
 * A member of a household on its page.
 *
 * @param removed how and when the person was removed; empty for members
 */
public record MemberRow(
    String addresseeNumber,
    String name,
    String kana,
    String relationship,
    String birthDate,
    String sex,
    String address,
    String removed,
    List<Badge> marks) {

  static MemberRow of(ResidentState state, Protection.View view) {
    var record = state.record();
    var number = record.addresseeNumber();
    var kana = record.names().kana();
    return new MemberRow(
        number,
        record.names().full(),
        kana == null ? "" : kana,
        RecordSections.relationship(record.membership().relationshipCodes()),
        record.birthDateText(),
        record.sex().label(),
        view.text(
            record.dwelling().address().map(MemberRow::line),
            number,
            record.membership().householdNumber()),
        record.status().isRemoved()
            ? record.status().label() + "　" + record.entry().eventDate().wareki()
            : "",
        marks(state, view));
  }

  /** The marks side by side, for a cell. */
  public Content badges() {
    return Html.all(marks);
  }

  private static String line(Address address) {
    var building = address.building();
    return address.line() + (building == null ? "" : "　" + building);
  }

  private static List<Badge> marks(ResidentState state, Protection.View view) {
    var marks = new ArrayList<Badge>();
    view.decision()
        .banner(state.record().addresseeNumber())
        .ifPresent(
            b -> marks.add(new Badge(Badge.Tone.PROTECTED, b.expired() ? "支援措置(期間終了)" : "支援措置")));
    var pending = state.pendingRemovalOn();
    if (pending != null) {
      marks.add(new Badge(Badge.Tone.WARNING, "転出予定 " + Wareki.formatShort(pending)));
    }
    return marks;
  }
}
