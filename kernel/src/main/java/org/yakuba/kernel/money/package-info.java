/** Yen, exact rates and named roundings; no binary floating point. */
@NullMarked
package org.yakuba.kernel.money;

import org.jspecify.annotations.NullMarked;
