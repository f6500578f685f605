@NullMarked
package org.yakuba.platform.message;

import org.jspecify.annotations.NullMarked;
