/** Proof of the rules of the child allowance: worked examples of the law, and properties. */
@NullMarked
package org.yakuba.childallowance.rules;

import org.jspecify.annotations.NullMarked;
