/** Tests of the ledger and of decisions. */
@NullMarked
package org.yakuba.childallowance.ledger;

import org.jspecify.annotations.NullMarked;
