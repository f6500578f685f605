/** Runs over whole towns: extraction, listing, letters, intake of files, bulk decisions. */
@NullMarked
package org.yakuba.emergencybenefit.batch;

import org.jspecify.annotations.NullMarked;
