/** Rules of the shell and its components. */
@NullMarked
package org.yakuba.platform.screen;

import org.jspecify.annotations.NullMarked;
