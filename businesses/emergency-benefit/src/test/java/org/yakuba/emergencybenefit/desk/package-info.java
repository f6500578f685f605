/** Tests of this room. */
@NullMarked
package org.yakuba.emergencybenefit.desk;

import org.jspecify.annotations.NullMarked;
