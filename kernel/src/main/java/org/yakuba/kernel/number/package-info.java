/**
 * Numbers that identify people, households, companies and municipalities, with their check digits.
 */
@NullMarked
package org.yakuba.kernel.number;

import org.jspecify.annotations.NullMarked;
