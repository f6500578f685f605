/** Proof of the runs: what is owed and paid, by two officers, killed and repeated. */
@NullMarked
package org.yakuba.childallowance.batch;

import org.jspecify.annotations.NullMarked;
