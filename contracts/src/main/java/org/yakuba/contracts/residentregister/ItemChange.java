package org.yakuba.contracts.residentregister;

import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Whereabouts;

/**
 * One corrected item. Addresses and 本籍 are among the items, so that before and after are guarded.
 *
 * @param item identifier of the data item, such as {@code name}
 */
public record ItemChange(
    String item,
    @Whereabouts(Whereabouts.Kind.CURRENT_ADDRESS) @Nullable String before,
    @Whereabouts(Whereabouts.Kind.CURRENT_ADDRESS) @Nullable String after) {}
