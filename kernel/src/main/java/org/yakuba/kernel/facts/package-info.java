/** Facts from outside: JSON values read item by item, with everything that is wrong with them. */
@NullMarked
package org.yakuba.kernel.facts;

import org.jspecify.annotations.NullMarked;
