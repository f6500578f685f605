/**
 * 口座と振込 — how money leaves a town hall, and how it is collected, through the banks (公金受取口座と全銀ファイル).
 *
 * <p>Every benefit pays through this room: accounts, payment runs, the fixed-length files of the
 * 全国銀行協会. Where to start: {@code zengin} (the files, byte by byte) and {@code assess} (the same
 * from the command line).
 */
@NullMarked
package org.yakuba.payments;

import org.jspecify.annotations.NullMarked;
