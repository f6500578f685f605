@NullMarked
package org.yakuba.platform.ops.backup;

import org.jspecify.annotations.NullMarked;
