package org.yakuba.addressee.desk;

import org.yakuba.addressee.ledger.Addressee;

/**
 * A line of a list: an addressee with what may be shown of it to this officer.
 *
 * @param address what may be shown; empty when none is known
 * @param suppressed whether the warning sign may be shown
 */
public record FoundAddressee(Addressee addressee, String address, boolean suppressed) {}
