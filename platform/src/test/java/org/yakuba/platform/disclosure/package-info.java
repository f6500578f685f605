@NullMarked
package org.yakuba.platform.disclosure;

import org.jspecify.annotations.NullMarked;
