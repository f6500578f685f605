/** 審査: what an application or notification leads to, decided purely (rulebook 3 and 4). */
@NullMarked
package org.yakuba.childallowance.ledger.decide;

import org.jspecify.annotations.NullMarked;
