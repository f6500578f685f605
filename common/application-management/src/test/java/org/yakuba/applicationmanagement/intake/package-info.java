/** Tests of this package against a real database. */
@NullMarked
package org.yakuba.applicationmanagement.intake;

import org.jspecify.annotations.NullMarked;
