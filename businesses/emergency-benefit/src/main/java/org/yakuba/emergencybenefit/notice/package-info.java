/** Letters and notices that leave the town hall, and the gate they pass. */
@NullMarked
package org.yakuba.emergencybenefit.notice;

import org.jspecify.annotations.NullMarked;
