package org.yakuba.residentregister.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as of a point in time.
 *
 * @param record the last row true and known at that point
 * @param current whether no later row has been known since: the present record
 * @param pendingRemovalOn 転出予定年月日 that lay ahead of that point; null without one
 */
public record ResidentState(
    ResidentRecord record, boolean current, @Nullable LocalDate pendingRemovalOn) {}
