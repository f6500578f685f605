package org.yakuba.platform.audit.chain;

/**
 * A place where the chain does not hold.
 *
 * @param sequence place in the chain, 0 when the entry has none
 * @param entry id of the entry, empty when it is not about one
 * @param message what was found, in Japanese, with its code
 */
public record Break(long sequence, String entry, String message) {}
