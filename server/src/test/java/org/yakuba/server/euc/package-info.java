/** Officers extract the data of businesses: the EUC over the child allowance. */
@NullMarked
package org.yakuba.server.euc;

import org.jspecify.annotations.NullMarked;
