/**
 * 実行: definitions worded as one SELECT, run on a snapshot, blanked, written, kept for seven days
 * and recorded.
 */
@NullMarked
package org.yakuba.euc.run;

import org.jspecify.annotations.NullMarked;
