/** Tests of the runs of the resident register. */
@NullMarked
package org.yakuba.residentregister.batch;

import org.jspecify.annotations.NullMarked;
