/** Tests of this package against a real database. */
@NullMarked
package org.yakuba.applicationmanagement.linkage;

import org.jspecify.annotations.NullMarked;
