/** Proof of the settings of a municipality: bounds, days, two officers, and what was known when. */
@NullMarked
package org.yakuba.platform.parameter;

import org.jspecify.annotations.NullMarked;
