package org.yakuba.applicationmanagement.desk;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.applicationmanagement.rules.Identification;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.screen.Ui;
import org.yakuba.platform.screen.component.Badge.Tone;

/** Japanese words of the pages. */
public final class Words {
  private static final int SOON_DAYS = 3;
  private static final Map<String, String> APPLICANT_TYPES =
      Map.of(
          "SELF", "本人",
          "LEGAL_REPRESENTATIVE", "法定代理人",
          "VOLUNTARY_REPRESENTATIVE", "任意代理人",
          "HOUSEHOLD_MEMBER", "世帯員");
  private static final Map<String, String> SEXES = Map.of("0", "不明", "1", "男", "2", "女");

  private Words() {}

  public static String applicantType(String code) {
    return APPLICANT_TYPES.getOrDefault(code, code);
  }

  public static String sex(String code) {
    return SEXES.getOrDefault(code, code);
  }

  /** How the search by certificate ended. */
  public static String result(Identification.Result result) {
    return switch (result) {
      case IDENTIFIED -> "特定済み";
      case SERIAL_NOT_FOUND -> "シリアル番号に結び付く人がいません";
      case SERIAL_AMBIGUOUS -> "シリアル番号が2人以上に結び付いています";
      case ATTRIBUTE_MISMATCH -> "氏名または生年月日が台帳と一致しません";
      case NOT_ATTEMPTED -> "証明書では特定していません";
    };
  }

  /** The state with a sign of its own. */
  public static Content status(Ui ui, ApplicationStatus status) {
    var tone =
        switch (status) {
          case RECEIVED, FORMAL_REVIEW, READY_TO_FORWARD -> Tone.NEUTRAL;
          case UNIDENTIFIED, CORRECTION_REQUESTED -> Tone.WARNING;
          case FORWARDED, SUBSTANTIVE_REVIEW -> Tone.BUSY;
          case COMPLETED -> Tone.GOOD;
          case DENIED, WITHDRAWN, CLOSED_UNCORRECTED, TRANSFERRED -> Tone.NEUTRAL;
          case QUARANTINED -> Tone.BAD;
        };
    return ui.badge(tone, status.label());
  }

  /** Days left, as a word beside the colour. */
  public static @Nullable Content deadline(Ui ui, ListedApplication row, LocalDate today) {
    var left = row.daysLeft(today);
    if (left == null) {
      return null;
    }
    if (left < 0) {
      return ui.badge(Tone.BAD, "超過" + -left + "日");
    }
    return left <= SOON_DAYS
        ? ui.badge(Tone.WARNING, "あと" + left + "日")
        : ui.badge(Tone.NEUTRAL, "あと" + left + "日");
  }

  /** A code with what it means. */
  public static String finding(MessageCatalogue messages, String code) {
    return messages.find(code).map(message -> code + " " + message.meaning()).orElse(code);
  }

  /** Codes with what they mean, one after the other. */
  public static String findings(MessageCatalogue messages, List<String> codes) {
    return String.join("、", codes.stream().map(code -> finding(messages, code)).toList());
  }

  /** Whether an attribute agrees, not by colour alone. */
  public static String agrees(Candidate candidate, String attribute) {
    return candidate.agrees(attribute) ? "○" : "×";
  }
}
