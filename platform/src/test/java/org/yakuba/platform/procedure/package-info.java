/** Tests of the procedures that follow an 異動. */
@NullMarked
package org.yakuba.platform.procedure;

import org.jspecify.annotations.NullMarked;
