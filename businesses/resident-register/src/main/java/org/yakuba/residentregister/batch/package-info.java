/** Runs of the resident register that nobody starts by hand. */
@NullMarked
package org.yakuba.residentregister.batch;

import org.jspecify.annotations.NullMarked;
