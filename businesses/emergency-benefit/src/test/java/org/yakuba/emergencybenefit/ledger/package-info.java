/** Tests of this room. */
@NullMarked
package org.yakuba.emergencybenefit.ledger;

import org.jspecify.annotations.NullMarked;
