/** Tests of what notices say. */
@NullMarked
package org.yakuba.childallowance.notice;

import org.jspecify.annotations.NullMarked;
