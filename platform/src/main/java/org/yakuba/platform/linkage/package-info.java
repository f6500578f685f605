/**
 * Linkage between businesses (LNK-3): what is published with the ledger's own transaction reaches
 * every consumer at least once and in order per person.
 */
@NullMarked
package org.yakuba.platform.linkage;

import org.jspecify.annotations.NullMarked;
