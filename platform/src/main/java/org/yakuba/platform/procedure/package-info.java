/**
 * 手続案内: which procedures of which business follow an 異動, for whom and until when, as data of the
 * businesses.
 */
@NullMarked
package org.yakuba.platform.procedure;

import org.jspecify.annotations.NullMarked;
