/** Tests of the ledger of 異動 in PostgreSQL. */
@NullMarked
package org.yakuba.residentregister.ledger.postgres;

import org.jspecify.annotations.NullMarked;
