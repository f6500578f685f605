package org.yakuba.childallowance.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 支払処理: a plan of payments and what became of it (rulebook 3 U19).
 *
 * @param from first month that is due for everybody
 * @param to last one; before {@code from} when the run pays none but what is owed from earlier
 * @param knownAt what was decided later comes with the next run
 * @param law fingerprint of the parameters
 * @param decidedBy null while nobody has decided
 */
public record PaymentRun(
    UUID id,
    Kind kind,
    YearMonth paymentMonth,
    YearMonth from,
    YearMonth to,
    LocalDate paymentDate,
    Instant knownAt,
    String law,
    State state,
    String plannedBy,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String note) {

  /** Which payments it makes. */
  public enum Kind {
    REGULAR("定例払"),
    OFF_CYCLE("随時払");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The Japanese word shown on screens. */
    public String label() {
      return label;
    }
  }

  /** Where it stands. */
  public enum State {
    PLANNING("計算中"),
    PLANNED("決裁待ち"),
    APPROVED("支払データ作成中"),
    POSTED("支払データ送付済"),
    DISCARDED("取りやめ");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Japanese word shown on screens. */
    public String label() {
      return label;
    }
  }

  /** What the list is called, such as {@code 児童手当 令和8年12月期 定例払}. */
  public String title() {
    return "児童手当 "
        + org.yakuba.kernel.date.Wareki.formatShort(paymentMonth.atDay(1)).replaceAll("\\.1$", "")
        + "期 "
        + kind.label();
  }

  /**
   * What a plan adds up to.
   *
   * @param localYen of the gross amount, what the municipality adds by its own ordinance
   * @param withoutAccount payments for which no account is known here
   * @param held recipients of whom something rests
   * @param decidedSince recipients about whom something was decided after the plan
   */
  public record Figures(
      long payments,
      long grossYen,
      long deductedYen,
      long localYen,
      long withoutAccount,
      long held,
      long heldYen,
      long decidedSince) {

    /** What goes to the banks. */
    public long netYen() {
      return grossYen - deductedYen;
    }
  }

  /** Payments, or deductions, of one kind. */
  public record Part(String kind, long payments, long amountYen) {}

  /**
   * What rests for one recipient.
   *
   * @param reason {@code SUSPENDED} 差止, {@code DECEASED}
   */
  public record Held(
      String certificationNumber,
      String addresseeNumber,
      String reason,
      YearMonth from,
      YearMonth to,
      long amountYen) {}
}
