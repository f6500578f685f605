/** The ledger in PostgreSQL: locks by names, reads the part concerned, closes and enters rows. */
@NullMarked
package org.yakuba.childallowance.ledger.postgres;

import org.jspecify.annotations.NullMarked;
