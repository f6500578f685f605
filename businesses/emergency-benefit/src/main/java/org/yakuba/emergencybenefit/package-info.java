/**
 * 緊急時給付・独自給付 — a benefit that the state or the town decides for a disaster, an epidemic or rising
 * prices, started within days by settings alone.
 *
 * <p>A benefit is defined (who, how much, until when), its target households are extracted as of a
 * reference date and get a letter with a number of their own; one application per number is
 * accepted, by whatever way it comes; what agrees with the register is approved and paid.
 *
 * <p>Where to start: {@code rules.Condition} (who), {@code rules.Targeting} (households, numbers,
 * amounts), {@code rules.Intake} (which application is accepted) and {@code assess} (the same from
 * the command line). It reads the ledgers of other businesses by contract only and changes none.
 */
@NullMarked
package org.yakuba.emergencybenefit;

import org.jspecify.annotations.NullMarked;
