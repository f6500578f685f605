/** 情報連携 (U27): what is asked of other organisations, and the copies by which they are answered. */
@NullMarked
package org.yakuba.childallowance.exchange;

import org.jspecify.annotations.NullMarked;
