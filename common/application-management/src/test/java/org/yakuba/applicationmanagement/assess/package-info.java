/** Proof of the five stages and of the identification. */
@NullMarked
package org.yakuba.applicationmanagement.assess;

import org.jspecify.annotations.NullMarked;
