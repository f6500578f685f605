package org.yakuba.childallowance.batch;

import java.time.YearMonth;

/**
 * Children of one kind in one month.
 *
 * @param third 第3子以降
 * @param facility paid to a facility or foster parents, without ranks
 * @param children 延べ児童数
 */
public record GrantRow(
    YearMonth month,
    boolean employee,
    boolean facility,
    boolean under3,
    boolean third,
    long children,
    long amountYen) {

  /** 被用者区分. */
  public String insuranceClass() {
    return facility ? "施設等" : employee ? "被用者" : "非被用者";
  }

  /** 年齢区分. */
  public String age() {
    return under3 ? "3歳未満" : "3歳以上";
  }

  /** 第3子以降かどうか. */
  public String rank() {
    return facility ? "" : third ? "第3子以降" : "第1子・第2子";
  }
}
