/** Tests of the EUC: its tables, catalogue and statements. */
@NullMarked
package org.yakuba.euc;

import org.jspecify.annotations.NullMarked;
