/**
 * Every person and organisation of a municipality (宛名): residents as their register publishes them,
 * non-residents and corporations (住登外者宛名番号管理, business 031). Businesses read people here by
 * contract; numbers are one space for residents and non-residents and are never reused. The yearly
 * cycle is none: people come by a snapshot of the register, by registration at the counter and by
 * the intake of a legacy extract, and duplicates are linked (名寄せ), never renumbered.
 *
 * <p>Start reading at {@link org.yakuba.addressee.rules.MergeLinks}, {@link
 * org.yakuba.addressee.rules.MergeScore} and {@link org.yakuba.addressee.ledger.Addressees}.
 */
@NullMarked
package org.yakuba.addressee;

import org.jspecify.annotations.NullMarked;
