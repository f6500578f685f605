/** The module as a whole, and the municipality its tests play in. */
@NullMarked
package org.yakuba.applicationmanagement;

import org.jspecify.annotations.NullMarked;
