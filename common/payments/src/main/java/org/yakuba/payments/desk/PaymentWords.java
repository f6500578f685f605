package org.yakuba.payments.desk;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.payments.ledger.BenefitConsents;
import org.yakuba.payments.ledger.PayeeAccount;
import org.yakuba.payments.rules.AccountSource;
import org.yakuba.payments.rules.SuspendedReason;
import org.yakuba.payments.run.ListBook;
import org.yakuba.payments.run.PaymentStatus;
import org.yakuba.payments.run.TransferRun;
import org.yakuba.platform.screen.Ui;
import org.yakuba.platform.screen.component.Badge;
import org.yakuba.platform.screen.component.Choice;

/** How payments and accounts are worded on screens. */
public final class PaymentWords {
  /** Result codes of a transfer. */
  private static final Map<String, String> RESULTS =
      Map.of(
          "1", "口座なし",
          "2", "名義相違",
          "3", "解約",
          "4", "種目相違",
          "5", "取引停止",
          "8", "組戻し",
          "9", "その他");

  private PaymentWords() {}

  public static String yen(long amount) {
    return "%,d円".formatted(amount);
  }

  /** 普通, 当座, ... */
  public static String accountType(String type) {
    return switch (type) {
      case "1" -> "普通";
      case "2" -> "当座";
      case "4" -> "貯蓄";
      default -> "その他";
    };
  }

  /** 預金種目 to choose from. */
  public static List<Choice> accountTypes() {
    return List.of(
        new Choice("1", "普通"),
        new Choice("2", "当座"),
        new Choice("4", "貯蓄"),
        new Choice("9", "その他"));
  }

  /** 種別コード to choose from. */
  public static List<Choice> typeCodes() {
    return List.of(
        new Choice("21", "総合振込"),
        new Choice("11", "給与振込(11)"),
        new Choice("12", "賞与振込(12)"),
        new Choice("71", "給与振込(71)"),
        new Choice("72", "賞与振込(72)"));
  }

  /** Ways in which a wish is told. */
  public static List<Choice> methods() {
    return choices(BenefitConsents.Method.values(), BenefitConsents.Method::label);
  }

  /** Reasons to suspend an account. */
  public static List<Choice> reasons() {
    return choices(SuspendedReason.values(), SuspendedReason::label);
  }

  private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
    return Arrays.stream(values)
        .map(value -> new Choice(value.name(), label.apply(value)))
        .toList();
  }

  /** 口座区分; empty without an account. */
  public static String source(String source) {
    return source.isEmpty() ? "" : AccountSource.valueOf(source).label();
  }

  /** Result code with its word. */
  public static String result(@Nullable String code) {
    return code == null ? "" : code + " " + RESULTS.getOrDefault(code, "その他");
  }

  public static Content status(Ui ui, PaymentStatus status) {
    var tone =
        switch (status) {
          case APPROVED -> Badge.Tone.NEUTRAL;
          case SENT -> Badge.Tone.BUSY;
          case PAID -> Badge.Tone.GOOD;
          case FAILED, RETURNED -> Badge.Tone.BAD;
        };
    return ui.badge(tone, status.label());
  }

  public static Content state(Ui ui, ListBook.AccountState state) {
    var tone =
        switch (state) {
          case READY -> Badge.Tone.GOOD;
          case INQUIRE -> Badge.Tone.BUSY;
          case NONE, SUSPENDED -> Badge.Tone.WARNING;
        };
    return ui.badge(tone, state.label());
  }

  public static Content run(Ui ui, TransferRun.State state) {
    var tone =
        switch (state) {
          case PREPARED -> Badge.Tone.WARNING;
          case RELEASED -> Badge.Tone.GOOD;
          case CANCELLED -> Badge.Tone.NEUTRAL;
        };
    return ui.badge(tone, state.label());
  }

  /** What may be done with an account, and why not. */
  public static Content use(Ui ui, PayeeAccount account, LocalDate today) {
    var suspended = account.suspended();
    if (suspended != null) {
      return ui.badge(Badge.Tone.BAD, "利用停止 " + suspended.label());
    }
    return account.usableOn(today)
        ? ui.badge(Badge.Tone.GOOD, account.verification().label())
        : ui.badge(
            Badge.Tone.NEUTRAL, account.validTo() == null ? account.verification().label() : "終了");
  }
}
