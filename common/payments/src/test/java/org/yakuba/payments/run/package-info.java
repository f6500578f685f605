/** Tests of lists, runs, files and results. */
@NullMarked
package org.yakuba.payments.run;

import org.jspecify.annotations.NullMarked;
