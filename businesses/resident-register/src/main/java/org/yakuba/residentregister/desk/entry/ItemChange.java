package org.yakuba.residentregister.desk.entry;

/**
 * An item of a record before and after an 異動, as a screen shows it.
 *
 * @param changed whether it differs
 */
public record ItemChange(String label, String before, String after, boolean changed) {}
