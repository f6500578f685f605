/** 通知書: what the person concerned is told by letter, how it is held back and sent (rulebook 5). */
@NullMarked
package org.yakuba.childallowance.notice;

import org.jspecify.annotations.NullMarked;
