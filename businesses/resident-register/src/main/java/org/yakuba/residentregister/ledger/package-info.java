/** What the register keeps, and reading it as of any day, as known on any day. */
@NullMarked
package org.yakuba.residentregister.ledger;

import org.jspecify.annotations.NullMarked;
