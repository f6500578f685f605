/** Emergency benefits against a register of another vendor and a real database. */
@NullMarked
package org.yakuba.emergencybenefit;

import org.jspecify.annotations.NullMarked;
