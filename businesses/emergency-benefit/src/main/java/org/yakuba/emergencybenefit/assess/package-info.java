/** 試算: a benefit, residents and applications in, letters and decisions out. */
@NullMarked
package org.yakuba.emergencybenefit.assess;

import org.jspecify.annotations.NullMarked;
