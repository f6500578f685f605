/**
 * The ledger of 異動 in PostgreSQL: reads and locks what a command is decided on, writes what was
 * accepted.
 */
@NullMarked
package org.yakuba.residentregister.ledger.postgres;

import org.jspecify.annotations.NullMarked;
