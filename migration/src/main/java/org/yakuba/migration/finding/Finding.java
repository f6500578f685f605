package org.yakuba.migration.finding;

import org.jspecify.annotations.Nullable;
import org.yakuba.platform.intake.Treatment;

/**
 * One finding about an extract.
 *
 * @param file name of the file
 * @param line line of the file, 1 is the heading; 0 when the whole file is meant
 * @param item heading of the cell, null when the whole row is meant
 * @param value what stands in the cell, null when it is empty or must not be written down
 * @param rule rule of the rulebook or of the file format, e.g. {@code CLN-32}, {@code FMT-LENGTH}
 * @param message what the officer reads; contains no value
 */
public record Finding(
    String file,
    long line,
    @Nullable String item,
    @Nullable String value,
    String rule,
    Treatment treatment,
    String message) {}
