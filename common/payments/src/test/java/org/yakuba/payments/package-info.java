/** Tests of the payments room as a whole. */
@NullMarked
package org.yakuba.payments;

import org.jspecify.annotations.NullMarked;
