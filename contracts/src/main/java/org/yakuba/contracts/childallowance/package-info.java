/** What the child allowance (児童手当) publishes. */
@NullMarked
package org.yakuba.contracts.childallowance;

import org.jspecify.annotations.NullMarked;
