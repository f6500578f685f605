/** What the law pays for a household: pure functions over facts and dated parameters. */
@NullMarked
package org.yakuba.childallowance.rules;

import org.jspecify.annotations.NullMarked;
