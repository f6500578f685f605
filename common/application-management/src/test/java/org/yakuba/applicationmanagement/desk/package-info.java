/** Tests of this package against a real database. */
@NullMarked
package org.yakuba.applicationmanagement.desk;

import org.jspecify.annotations.NullMarked;
