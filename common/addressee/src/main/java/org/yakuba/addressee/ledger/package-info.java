/**
 * What is kept about addressees and how it is found: append-only records, links, numbers, search.
 */
@NullMarked
package org.yakuba.addressee.ledger;

import org.jspecify.annotations.NullMarked;
