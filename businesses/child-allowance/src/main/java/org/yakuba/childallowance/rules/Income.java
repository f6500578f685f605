package org.yakuba.childallowance.rules;

/**
 * 所得 for months until September 2024.
 *
 * @param adjustedYen 控除後所得, yen
 * @param dependents 扶養親族等の数
 * @param elderlyDependents how many of them are 老人扶養親族等
 */
public record Income(long adjustedYen, int dependents, int elderlyDependents) {
  public Income {
    if (adjustedYen < 0 || dependents < 0 || elderlyDependents < 0) {
      throw new IllegalArgumentException("Income and dependents are not negative");
    }
  }
}
