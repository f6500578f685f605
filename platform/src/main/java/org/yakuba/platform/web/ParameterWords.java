package org.yakuba.platform.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.money.Yen;
import org.yakuba.kernel.parameter.MunicipalParameter;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.kernel.parameter.MunicipalValues.Setting;
import org.yakuba.platform.parameter.BusinessParameters;
import org.yakuba.platform.screen.Html;
import org.yakuba.platform.screen.Ui;
import org.yakuba.platform.screen.component.Choice;

/** Japanese words for the settings of a municipality. */
public final class ParameterWords {
  private ParameterWords() {}

  /**
   * A setting as it stands on the list.
   *
   * @param current what holds today
   * @param since first day of what holds today; null while it is the default
   * @param coming what is approved and begins later
   */
  public record Line(
      MunicipalParameter parameter,
      String current,
      @Nullable LocalDate since,
      List<Setting> coming) {}

  /** The settings of a business that its patterns ask for today or later. */
  static List<Line> lines(BusinessParameters set, MunicipalValues values, LocalDate today) {
    var lines = new ArrayList<Line>();
    for (var parameter : set.municipal().all()) {
      if (isShown(parameter, values, today)) {
        var holding = values.settingOn(parameter.id(), today);
        lines.add(
            new Line(
                parameter,
                current(set, parameter, values, today),
                holding.map(Setting::from).orElse(null),
                values.settings(parameter.id()).stream()
                    .filter(setting -> setting.from().isAfter(today))
                    .toList()));
      }
    }
    return lines;
  }

  /** Whether its pattern is chosen today or will be. */
  static boolean isShown(MunicipalParameter parameter, MunicipalValues values, LocalDate today) {
    var pattern = parameter.shownWhen();
    return pattern == null
        || values.isShown(parameter.id(), today)
        || values.settings(pattern.parameterId()).stream()
            .anyMatch(setting ->
                setting.from().isAfter(today) && pattern.value().equals(setting.value()));
  }

  private static String current(
      BusinessParameters set,
      MunicipalParameter parameter,
      MunicipalValues values,
      LocalDate today) {
    if (values.settingOn(parameter.id(), today).isEmpty() && !parameter.hasDefault()) {
      return "未設定(設定するまで計算できません)";
    }
    return inFull(set, parameter, values.on(parameter.id(), today), today);
  }

  /** A value with its unit, and with the national amount it is added to. */
  public static String inFull(
      BusinessParameters set, MunicipalParameter parameter, Optional<String> value, LocalDate day) {
    var national = set.nationalAmount(parameter, day);
    if (national.isEmpty()) {
      return value(parameter, value.orElse(null));
    }
    var addition = Yen.of(value.map(Long::parseLong).orElse(0L));
    return "国 "
        + national.get().format()
        + " + 団体 "
        + value(parameter, value.orElse(null))
        + " = "
        + national.get().plus(addition).format();
  }

  /** A value with its unit; the empty value says what it means. */
  public static String value(MunicipalParameter parameter, @Nullable String value) {
    if (value == null) {
      return parameter.addsTo() == null ? "空" : "なし(加算しない)";
    }
    if (!parameter.choices().isEmpty()) {
      return parameter.word(value);
    }
    return switch (parameter.type()) {
      case YEN -> Yen.of(Long.parseLong(value)).format();
      case INTEGER ->
          switch (parameter.unit()) {
            case "yen" -> Yen.of(Long.parseLong(value)).format();
            case "dayOfMonth" -> "毎月" + value + "日";
            case "days" -> value + "日";
            case "months" -> value + "か月";
            case "people" -> value + "人";
            default -> value;
          };
      case DATE -> Wareki.format(LocalDate.parse(value));
      case DECIMAL, RATE, TEXT -> value;
    };
  }

  /** What is approved and begins later, one line for each. */
  public static Content coming(Ui ui, Line line) {
    var lines = new ArrayList<Content>();
    for (var setting : line.coming()) {
      lines.add(
          Html.of("div")
              .add(
                  ui.shortDate(setting.from()),
                  Html.text("から " + value(line.parameter(), setting.value()))));
    }
    return Html.all(lines);
  }

  /** The bounds of a value, in one line. */
  public static String bounds(MunicipalParameter parameter) {
    var parts = new ArrayList<String>();
    if (parameter.digits() != null) {
      parts.add(parameter.digits() + "桁まで");
    }
    if (parameter.min() != null) {
      parts.add(parameter.min().toPlainString() + "以上");
    }
    if (parameter.max() != null) {
      parts.add(parameter.max().toPlainString() + "以下");
    }
    if (parameter.nullable()) {
      parts.add("空にできる");
    }
    return String.join("、", parts);
  }

  /** When it may change. */
  public static String policy(MunicipalParameter parameter) {
    return switch (parameter.changePolicy()) {
      case ANYTIME -> "いつでも";
      case YEAR_START -> "年度の始め";
      case BEFORE_ASSESSMENT -> "計算の前";
      case IMMUTABLE -> "一度だけ";
    };
  }

  /** The choices of a pattern. */
  public static List<Choice> choices(MunicipalParameter parameter) {
    var choices = new ArrayList<Choice>();
    if (parameter.nullable()) {
      choices.add(new Choice("", "(空)"));
    }
    parameter.choices().forEach((value, word) -> choices.add(new Choice(value, word)));
    return choices;
  }
}
