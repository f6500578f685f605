package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;

/**
 * Why a command is refused, or what the clerk must confirm.
 *
 * @param field path of the item in the command by the names of resident-register §8.1, such as
 *     {@code persons[0].relationship}
 * @param value what was given; null when nothing was given
 */
public record Reason(String field, @Nullable String value, Code code) {}
