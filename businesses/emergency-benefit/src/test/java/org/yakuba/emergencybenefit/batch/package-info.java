/** Tests of this room. */
@NullMarked
package org.yakuba.emergencybenefit.batch;

import org.jspecify.annotations.NullMarked;
