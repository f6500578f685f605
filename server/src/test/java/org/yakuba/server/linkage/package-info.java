/** Linkage of the assembled program. */
@NullMarked
package org.yakuba.server.linkage;

import org.jspecify.annotations.NullMarked;
