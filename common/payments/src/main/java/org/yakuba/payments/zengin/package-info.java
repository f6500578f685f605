/** 全銀ファイル: records of 120 bytes, written and read byte by byte. */
@NullMarked
package org.yakuba.payments.zengin;

import org.jspecify.annotations.NullMarked;
