/**
 * 異動 as pure functions: what was read and a command in, the new rows or the reasons against it out.
 */
@NullMarked
package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.NullMarked;
