/** Tests of the ledger of addressees against PostgreSQL. */
@NullMarked
package org.yakuba.addressee.ledger;

import org.jspecify.annotations.NullMarked;
