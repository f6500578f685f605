package org.yakuba.emergencybenefit.notice;

import org.yakuba.emergencybenefit.ledger.Definition.Method;

/** 帳票 of this business; all of them go to the head of a household. */
public enum LetterKind {
  /** 申請書・確認書・お知らせ: the first letter, with the number. */
  APPLICATION("申請書"),
  /** 未申請勧奨: to whoever has not answered. */
  REMINDER("申請のお願い"),
  /** 支給決定通知. */
  GRANTED("支給決定通知書"),
  /** 不支給通知. */
  REFUSED("不支給決定通知書"),
  /** 補正依頼: account or documents. */
  CORRECTION("補正のお願い"),
  /** 口座振込不能のお知らせ. */
  TRANSFER_FAILED("口座振込不能のお知らせ"),
  /** 支給決定の取消. */
  CANCELLED("支給決定取消通知書"),
  /** 返還. */
  REPAYMENT("返還のお願い");

  private final String label;

  LetterKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Statement that names whom it goes to, by the way the benefit is paid. */
  String statement(Method method) {
    return switch (this) {
      case APPLICATION -> method == Method.PUSH ? "to-be-pushed" : "to-be-sent";
      case REMINDER -> "to-be-reminded";
      case GRANTED -> "granted-targets";
      case REFUSED -> "refused-targets";
      case CORRECTION -> "to-be-corrected";
      case TRANSFER_FAILED -> "failed-targets";
      case CANCELLED -> "cancelled-targets";
      case REPAYMENT -> "repaying-targets";
    };
  }
}
