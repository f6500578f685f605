package org.yakuba.migration.report;

/** A person in whose item an unidentified character stands. */
public record Carrier(String codePoint, String subject, String item, long occurrences) {}
