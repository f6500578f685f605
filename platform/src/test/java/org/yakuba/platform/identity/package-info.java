@NullMarked
package org.yakuba.platform.identity;

import org.jspecify.annotations.NullMarked;
