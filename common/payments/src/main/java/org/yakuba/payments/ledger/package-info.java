/**
 * What is kept: accounts, wishes to use the account registered with the state, banks, who orders.
 */
@NullMarked
package org.yakuba.payments.ledger;

import org.jspecify.annotations.NullMarked;
