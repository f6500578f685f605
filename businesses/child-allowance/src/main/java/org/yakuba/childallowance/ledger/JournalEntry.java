package org.yakuba.childallowance.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.decide.Command;

/**
 * A decision as it was entered, so that it can be decided again.
 *
 * @param determinationId identity of the decision
 * @param decidedOn 決定日
 * @param takesBack the decision it takes back (取消・訂正)
 */
public record JournalEntry(
    UUID determinationId,
    DeterminationKind kind,
    Command command,
    LocalDate decidedOn,
    @Nullable UUID takesBack) {}
