/**
 * What every business publishes that determines levies: taxes, premiums, fees, claims for
 * repayment.
 */
@NullMarked
package org.yakuba.contracts.levy;

import org.jspecify.annotations.NullMarked;
