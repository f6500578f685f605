/** Tests of the business as a whole. */
@NullMarked
package org.yakuba.childallowance;

import org.jspecify.annotations.NullMarked;
