/** Who gets a benefit, how much, and which application is accepted: pure functions. */
@NullMarked
package org.yakuba.emergencybenefit.rules;

import org.jspecify.annotations.NullMarked;
