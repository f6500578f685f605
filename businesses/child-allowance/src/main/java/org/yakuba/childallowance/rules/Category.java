package org.yakuba.childallowance.rules;

/** Under which head a counted child is paid for in a month. */
public enum Category {
  /** 3歳未満. */
  UNDER_3,
  /** 3歳以上, first or second child; under the former rules also 中学生. */
  STANDARD,
  /** 第3子以降. */
  THIRD_OR_LATER,
  /** 算定だけに入る: raises the rank of younger siblings, is not paid for. */
  COUNT_ONLY,
  /** 特例給付 (until September 2024). */
  SPECIAL_BENEFIT,
  /** 所得上限限度額以上: nothing is paid (June 2022 to September 2024). */
  OVER_UPPER_LIMIT
}
