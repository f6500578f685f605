/** Tests of the 現況届. */
@NullMarked
package org.yakuba.childallowance.statusreport;

import org.jspecify.annotations.NullMarked;
