/** 公金受取口座の照会: who is asked about, what the state answers, and what that means. */
@NullMarked
package org.yakuba.payments.inquiry;

import org.jspecify.annotations.NullMarked;
