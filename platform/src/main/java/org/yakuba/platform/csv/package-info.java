/** Files of comma-separated values that officers bring and take away. */
@NullMarked
package org.yakuba.platform.csv;

import org.jspecify.annotations.NullMarked;
