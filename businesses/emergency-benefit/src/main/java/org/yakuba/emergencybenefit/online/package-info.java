/** The pages of the citizen: number and birth date, account, pledge, receipt (EMB-3-01). */
@NullMarked
package org.yakuba.emergencybenefit.online;

import org.jspecify.annotations.NullMarked;
