/** 返納 (U22, CHA-4-08): overpayments that cannot be set off are asked back, bill by bill. */
@NullMarked
package org.yakuba.childallowance.repayment;

import org.jspecify.annotations.NullMarked;
