/** Tests of the screens on a running server. */
@NullMarked
package org.yakuba.childallowance.desk;

import org.jspecify.annotations.NullMarked;
