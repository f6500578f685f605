/** The annotation by which a test names the function-list rows that it proves. */
@NullMarked
package org.yakuba.kernel.proof;

import org.jspecify.annotations.NullMarked;
