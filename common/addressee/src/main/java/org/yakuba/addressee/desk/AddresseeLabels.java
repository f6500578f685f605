package org.yakuba.addressee.desk;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.addressee.ledger.Addressee;
import org.yakuba.addressee.ledger.MergeCandidates.Candidate;
import org.yakuba.addressee.rules.EntityType;
import org.yakuba.addressee.rules.MergeScore;
import org.yakuba.addressee.rules.Origin;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.screen.Html;
import org.yakuba.platform.screen.Ui;
import org.yakuba.platform.screen.component.Badge;

/** How items of addressees are worded on screens. */
public final class AddresseeLabels {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String FOREIGN = "2";

  private AddresseeLabels() {}

  /** 住民・住登外者 and 個人・法人. */
  public static String kind(Addressee addressee) {
    if (addressee.origin() == Origin.RESIDENT) {
      return switch (addressee.residentStatus()) {
        case "2" -> "転出者";
        case "3" -> "死亡者";
        case "9" -> "消除者";
        default -> "住民";
      };
    }
    return addressee.entityType() == EntityType.INDIVIDUAL
        ? "住登外者"
        : "住登外 " + addressee.entityType().label();
  }

  /** In 和暦, of foreign residents with the Western year; an uncertain date as it is written. */
  public static Content birthDate(Ui ui, Addressee addressee) {
    boolean western = addressee.residentType().equals(FOREIGN);
    var uncertain = UncertainDate.parse(addressee.birthDateText());
    if (uncertain.isPresent()) {
      return Html.text(western ? uncertain.get().western() : uncertain.get().wareki());
    }
    if (!addressee.birthDateText().isEmpty()) {
      return Html.text(addressee.birthDateText());
    }
    var day = addressee.birthDate();
    return western && day != null ? Html.text(UncertainDate.of(day).western()) : ui.shortDate(day);
  }

  public static String sex(Addressee addressee) {
    return switch (addressee.sex()) {
      case "1" -> "男";
      case "2" -> "女";
      default -> "";
    };
  }

  /** Signs of a line of the list. */
  public static Content state(Ui ui, FoundAddressee row) {
    var signs = new ArrayList<Content>();
    if (row.suppressed()) {
      signs.add(ui.badge(Badge.Tone.PROTECTED, "支援措置"));
    }
    if (row.addressee().mergedInto() != null) {
      signs.add(ui.badge(Badge.Tone.NEUTRAL, "名寄せ元"));
    }
    return Html.all(signs);
  }

  /** 有力・要確認. */
  public static Content strength(Ui ui, Candidate candidate) {
    return candidate.strength() == MergeScore.Strength.STRONG
        ? ui.badge(Badge.Tone.WARNING, "有力")
        : ui.badge(Badge.Tone.NEUTRAL, "要確認");
  }

  /** What matched, with its points. */
  public static String grounds(Candidate candidate) {
    return candidate.score().grounds().stream()
        .map(ground -> ground.item() + " " + ground.points())
        .collect(Collectors.joining("、"));
  }

  /** The day of a moment. */
  public static Content day(Ui ui, @Nullable Instant moment) {
    return ui.shortDate(moment == null ? null : LocalDate.ofInstant(moment, JAPAN));
  }
}
