/**
 * 住民基本台帳 — who lives where, with whom, since when (住民基本台帳法).
 *
 * <p>The clerks of the citizens' desk keep it every day; almost every other business of a town hall
 * reads it. Each 異動 adds a row with the whole record after it; nothing is overwritten, so that the
 * state as of any day, as known on any day, can be read.
 *
 * <p>Where to start: {@code rules} (relationships, order of a household, status), {@code ledger}
 * (what is kept and how it is read), {@code search} (how a person is found), {@code desk}
 * (screens).
 */
@NullMarked
package org.yakuba.residentregister;

import org.jspecify.annotations.NullMarked;
