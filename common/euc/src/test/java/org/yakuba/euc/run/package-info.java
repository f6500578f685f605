/** Tests of what an extraction writes. */
@NullMarked
package org.yakuba.euc.run;

import org.jspecify.annotations.NullMarked;
