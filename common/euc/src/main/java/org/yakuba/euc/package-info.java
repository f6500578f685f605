/**
 * EUC — officers extract, count and hand out the data of every business themselves, so that a
 * statistic of their own needs no change of the program.
 *
 * <p>What can be extracted is what every business publishes in its {@code data-items.yaml}; no
 * business is named here. Where to start: {@code dataset} (what there is), {@code definition} (what
 * is asked), {@code run} (what comes out, and what never does).
 */
@NullMarked
package org.yakuba.euc;

import org.jspecify.annotations.NullMarked;
