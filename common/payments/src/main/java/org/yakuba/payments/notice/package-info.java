/** 振込依頼総括表 — the sheet that goes with the files of a run. */
@NullMarked
package org.yakuba.payments.notice;

import org.jspecify.annotations.NullMarked;
