/** Proof of the assess of the child allowance: worked examples of the law, and properties. */
@NullMarked
package org.yakuba.childallowance.assess;

import org.jspecify.annotations.NullMarked;
