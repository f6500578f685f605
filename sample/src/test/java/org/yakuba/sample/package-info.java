/** Tests of the sample extract: same bytes, true counts, consistent records. */
@NullMarked
package org.yakuba.sample;

import org.jspecify.annotations.NullMarked;
