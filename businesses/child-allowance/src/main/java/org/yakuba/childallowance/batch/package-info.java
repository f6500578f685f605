/**
 * Yearly and monthly runs of the child allowance: what is owed for a month, what is paid in a
 * payment month, ages reached, payments that rest, and the figures for the state (rulebook 3
 * U19-U28).
 */
@NullMarked
package org.yakuba.childallowance.batch;

import org.jspecify.annotations.NullMarked;
