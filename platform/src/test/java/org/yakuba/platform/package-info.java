@NullMarked
package org.yakuba.platform;

import org.jspecify.annotations.NullMarked;
