package org.yakuba.kernel.assess;

import java.util.function.Supplier;

/**
 * Where a rule writes how it came to its result (計算根拠). A batch passes {@link #NONE}, which costs
 * nothing: the formula is only worded when somebody listens.
 */
@FunctionalInterface
public interface TraceSink {

  /** Listens to nothing. */
  TraceSink NONE = (step, formula, value) -> {};

  /**
   * One line of the explanation.
   *
   * @param step what was determined, such as 支給月額
   * @param formula article, parameter values and rounding in words
   * @param value the outcome of this step
   */
  void step(String step, Supplier<String> formula, Object value);
}
