/** The ledger in memory: for trials and for the scenarios that both ledgers pass. */
@NullMarked
package org.yakuba.childallowance.ledger.memory;

import org.jspecify.annotations.NullMarked;
