/** What a legal rule answers: a result with its trace, or every violation found. */
@NullMarked
package org.yakuba.kernel.assess;

import org.jspecify.annotations.NullMarked;
