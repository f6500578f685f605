package org.yakuba.childallowance.ledger.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.ChildAllowanceRule;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.childallowance.rules.StartMonth;
import org.yakuba.kernel.date.OpeningDays;

/**
 * The law, the opening days of the town hall, and the day of the decision.
 *
 * @param today 決定日
 */
public record Settings(ChildAllowanceLaw law, OpeningDays open, LocalDate today) {

  /** Where the settings of a day come from. */
  @FunctionalInterface
  public interface Source {
    Settings today();
  }

  /** 支給開始月 of a claim. */
  public YearMonth startOf(Claim claim) {
    return starts().of(claim);
  }

  /** Start months and deadlines by the opening days of this house. */
  public StartMonth starts() {
    return new StartMonth(law, day -> !open.isOpen(day));
  }

  /** The rule by the opening days of this house. */
  public ChildAllowanceRule rule() {
    return new ChildAllowanceRule(law, day -> !open.isOpen(day));
  }
}
