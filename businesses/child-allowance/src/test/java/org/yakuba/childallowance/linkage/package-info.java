/** Tests of what is taken from others and told to them. */
@NullMarked
package org.yakuba.childallowance.linkage;

import org.jspecify.annotations.NullMarked;
