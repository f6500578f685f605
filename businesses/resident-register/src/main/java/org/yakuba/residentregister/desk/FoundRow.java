package org.yakuba.residentregister.desk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.screen.Html;
import org.yakuba.platform.screen.component.Badge;
import org.yakuba.residentregister.search.SearchHit;

/**
 * A person found, as this officer may see them.
 *
 * @param address the address, or 記載省略
 * @param marks 支援措置, 転出予定, 除票, 過去の氏名・住所で一致
 */
public record FoundRow(
    String addresseeNumber,
    String householdNumber,
    String name,
    @Nullable String alias,
    String kana,
    String birthDate,
    String sex,
    String address,
    List<Badge> marks) {

  /** The marks side by side, for a cell. */
  public Content badges() {
    return Html.all(marks);
  }

  static FoundRow of(SearchHit hit, Protection.View view) {
    var kana = hit.nameKana();
    return new FoundRow(
        hit.addresseeNumber(),
        hit.householdNumber(),
        hit.name(),
        hit.alias(),
        kana == null ? "" : kana,
        hit.birthDateText(),
        hit.sex().label(),
        view.text(hit.address(), hit.addresseeNumber(), hit.householdNumber()),
        marks(hit, view));
  }

  private static List<Badge> marks(SearchHit hit, Protection.View view) {
    var marks = new ArrayList<Badge>();
    view.decision()
        .banner(hit.addresseeNumber())
        .ifPresent(
            b -> marks.add(new Badge(Badge.Tone.PROTECTED, b.expired() ? "支援措置(期間終了)" : "支援措置")));
    var pending = hit.pendingRemovalOn();
    if (pending != null) {
      marks.add(new Badge(Badge.Tone.WARNING, "転出予定 " + Wareki.formatShort(pending)));
    }
    if (hit.status().isRemoved()) {
      marks.add(new Badge(Badge.Tone.NEUTRAL, "除票(" + hit.status().label() + ")"));
    }
    if (hit.byPast()) {
      marks.add(new Badge(Badge.Tone.NEUTRAL, "過去の氏名・住所で一致"));
    }
    return marks;
  }
}
