/** Series from which a municipality's numbers are given, shared by all businesses. */
@NullMarked
package org.yakuba.platform.number;

import org.jspecify.annotations.NullMarked;
