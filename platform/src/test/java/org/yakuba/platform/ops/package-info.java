@NullMarked
package org.yakuba.platform.ops;

import org.jspecify.annotations.NullMarked;
