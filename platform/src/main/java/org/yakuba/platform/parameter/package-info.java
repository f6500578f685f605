/**
 * 団体の設定 — what each municipality sets for itself within the bounds of a business: entered, tried
 * out, approved, in force from a day on, and never overwritten (標準仕様カタログ §4, §5).
 */
@NullMarked
package org.yakuba.platform.parameter;

import org.jspecify.annotations.NullMarked;
