/** Tests of the pages of the payments room. */
@NullMarked
package org.yakuba.payments.desk;

import org.jspecify.annotations.NullMarked;
