package org.yakuba.platform.intake;

/**
 * An intermediate table whose values Java computes from staged rows, because SQL cannot: columns
 * {@code id bigint} and {@code value text}, one row per computed value.
 *
 * @param select SQL file (folder {@code staged/}) whose first column becomes the id and whose other
 *     columns, as text, are what is computed from
 * @param into name of the table
 * @param function what is computed
 */
public record DerivedTable(String select, String into, Derivation.Function function) {}
