package org.yakuba.platform.parameter;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.parameter.MunicipalParameter;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.kernel.parameter.MunicipalValues.Setting;

/** Whether a change may be made: its bounds, its days, and what stands beside it (CAT-2-01). */
final class ChangeRule {
  static final int LONGEST_BASIS = 200;
  static final int LONGEST_REASON = 500;
  private static final int LONGEST_TEXT = 200;

  private final MunicipalParameter parameter;
  private final List<Setting> known;
  private final MunicipalValues values;
  private final LocalDate earliest;
  private final @Nullable LocalDate decidedUntil;

  /**
   * @param values what the municipality has set, as known now
   * @param decidedUntil last day to which a finished run has applied the parameter; null when none
   *     has
   * @param today the first possible day of a parameter of which no run is known
   */
  ChangeRule(
      MunicipalParameter parameter,
      MunicipalValues values,
      @Nullable LocalDate decidedUntil,
      LocalDate today) {
    this.parameter = parameter;
    this.values = values;
    this.known = values.settings(parameter.id());
    this.decidedUntil = decidedUntil;
    this.earliest = decidedUntil == null ? today : decidedUntil.plusDays(1);
  }

  /** Everything against the change, at the fields {@code value from to legalBasis reason}. */
  List<Violation> objections(ChangeDraft draft) {
    var found = new Violations();
    value(draft, found);
    start(draft, found);
    end(draft, found);
    text("legalBasis", "根拠(条例・規則の名称と条)", draft.legalBasis(), 1, LONGEST_BASIS, found);
    text("reason", "変更の理由", draft.reason(), 0, LONGEST_REASON, found);
    return found.toList();
  }

  /** What the clerk should know, although it may be done. */
  List<String> warnings(ChangeDraft draft) {
    var warnings = new ArrayList<String>();
    var next = next(draft);
    if (draft.to() == null && next.isPresent()) {
      warnings.add("PAR-W01 " + day(next.get().from()) + "から別の値が決まっているため、その前日まで適用されます。");
    }
    if (parameter.hasDefault()) {
      gaps(draft).forEach(gap -> warnings.add("PAR-W02 " + gap + "は値がなく、既定の値に戻ります。"));
    }
    return warnings;
  }

  private void value(ChangeDraft draft, Violations found) {
    var value = draft.value();
    parameter
        .objection(value)
        .ifPresent(objection -> found.add("value", value, "PAR-E01", objection));
    if (value != null && value.length() > LONGEST_TEXT) {
      found.add("value", null, "PAR-E01", LONGEST_TEXT + "文字以内で入力してください");
    }
    var before = values.settingOn(parameter.id(), draft.from());
    if (before.isPresent() && Objects.equals(before.get().value(), value) && draft.to() == null) {
      found.add("value", value, "PAR-E11", "その日の値と同じです");
    }
  }

  private void start(ChangeDraft draft, Violations found) {
    var from = draft.from();
    if (from.isBefore(earliest)) {
      found.add(
          "from",
          from.toString(),
          "PAR-E02",
          decidedUntil == null
              ? "今日より前の日からは変更できません"
              : day(decidedUntil) + "分までの処理が終わっています。" + day(earliest) + "以後の日を入力してください");
    }
    switch (parameter.changePolicy()) {
      case ANYTIME, BEFORE_ASSESSMENT -> {}
      case YEAR_START -> {
        if (from.getMonth() != Month.APRIL || from.getDayOfMonth() != 1) {
          found.add("from", from.toString(), "PAR-E03", "年度の始め(4月1日)からだけ変更できます");
        }
      }
      case IMMUTABLE -> {
        if (!known.isEmpty()) {
          found.add("from", from.toString(), "PAR-E04", "一度決めた値は変更できません");
        }
      }
    }
    if (!values.isShown(parameter.id(), from)) {
      found.add("from", from.toString(), "PAR-E16", "その日に選ばれている型では使わない項目です");
    }
  }

  private void end(ChangeDraft draft, Violations found) {
    var to = draft.to();
    if (to != null && to.isBefore(draft.from())) {
      found.add("to", to.toString(), "PAR-E05", "終わりの日は始めの日以後にしてください");
      return;
    }
    if (known.stream().anyMatch(setting -> setting.from().equals(draft.from()))) {
      found.add("from", draft.from().toString(), "PAR-E06", "同じ日から始まる値が既にあります。先に取り消してください");
    }
    var next = next(draft);
    if (to != null && next.isPresent() && !to.isBefore(next.get().from())) {
      found.add("to", to.toString(), "PAR-E06", day(next.get().from()) + "から始まる値と重なります");
    }
    if (!parameter.hasDefault()) {
      gaps(draft)
          .forEach(gap ->
              found.add(
                  to == null ? "from" : "to",
                  (to == null ? draft.from() : to).toString(),
                  "PAR-E07",
                  gap + "の値がなくなります。すき間のないようにしてください"));
    }
  }

  /** Days that would be left without a value of the municipality, in words. */
  private List<String> gaps(ChangeDraft draft) {
    var gaps = new ArrayList<String>();
    var before = known.stream().filter(setting -> setting.from().isBefore(draft.from())).toList();
    if (!before.isEmpty()) {
      var end = before.getLast().to();
      if (end != null && end.plusDays(1).isBefore(draft.from())) {
        gaps.add(day(end.plusDays(1)) + "から" + day(draft.from().minusDays(1)) + "まで");
      }
    }
    var to = draft.to();
    if (to != null) {
      var next = next(draft);
      if (next.isEmpty()) {
        gaps.add(day(to.plusDays(1)) + "以後");
      } else if (to.plusDays(1).isBefore(next.get().from())) {
        gaps.add(day(to.plusDays(1)) + "から" + day(next.get().from().minusDays(1)) + "まで");
      }
    }
    return gaps;
  }

  private Optional<Setting> next(ChangeDraft draft) {
    return known.stream().filter(setting -> setting.from().isAfter(draft.from())).findFirst();
  }

  private static void text(
      String field, String label, String text, int least, int most, Violations found) {
    if (text.length() < least || text.length() > most) {
      found.add(
          field, text.isEmpty() ? null : text, "PAR-E08", label + "を" + most + "文字以内で入力してください");
    }
  }

  private static String day(LocalDate day) {
    return Wareki.formatShort(day);
  }
}
