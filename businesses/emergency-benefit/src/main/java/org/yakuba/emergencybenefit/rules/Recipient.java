package org.yakuba.emergencybenefit.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Targeting.Target;
import org.yakuba.kernel.money.Yen;

/**
 * What the intake has to know about a letter: to whom it went, and what that household gets.
 *
 * @param birthDate of the head; null when the register does not know its year, so that nothing
 *     agrees with it
 * @param nameKana reading of the head's name
 */
public record Recipient(@Nullable LocalDate birthDate, @Nullable String nameKana, Yen amount) {

  static Recipient of(Target target) {
    var head = target.household().head();
    return new Recipient(head.birthDate(), head.nameKana(), target.amount());
  }
}
