/** Proof of the files of the banks, byte by byte. */
@NullMarked
package org.yakuba.payments.assess;

import org.jspecify.annotations.NullMarked;
