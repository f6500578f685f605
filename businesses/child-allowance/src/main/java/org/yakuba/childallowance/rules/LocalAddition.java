package org.yakuba.childallowance.rules;

import java.time.LocalDate;
import org.yakuba.kernel.parameter.MunicipalValues;

/**
 * 団体独自の上乗せ (CHA-7-08): what a municipality pays by its own ordinance for a child of a month, beside
 * the allowance and never mixed into it.
 *
 * @param yen for one child and month; 0 when the municipality adds nothing
 * @param scope the children it is paid for
 */
public record LocalAddition(int yen, Scope scope) {

  /** Which of the children paid for. */
  public enum Scope {
    ALL,
    THIRD_OR_LATER
  }

  static LocalAddition of(MunicipalValues municipal, LocalDate day) {
    return new LocalAddition(
        municipal.integerOn("localAddition", day),
        municipal.on("localAdditionScope", day).map(Scope::valueOf).orElse(Scope.ALL));
  }

  /** The addition for one child, yen. */
  public int of(Category category) {
    boolean paid =
        switch (category) {
          case UNDER_3, STANDARD, THIRD_OR_LATER, SPECIAL_BENEFIT ->
              switch (scope) {
                case ALL -> true;
                case THIRD_OR_LATER -> category == Category.THIRD_OR_LATER;
              };
          case COUNT_ONLY, OVER_UPPER_LIMIT -> false;
        };
    return paid ? yen : 0;
  }
}
