/** Proof of extraction and intake: the worked examples and every edge of the rules. */
@NullMarked
package org.yakuba.emergencybenefit.assess;

import org.jspecify.annotations.NullMarked;
