/**
 * The data items of every business as data: labels, types, lengths, codes and item ids, and the
 * export of everything that one municipality owns (基本データリスト).
 */
@NullMarked
package org.yakuba.platform.catalog;

import org.jspecify.annotations.NullMarked;
