@NullMarked
package org.yakuba.platform.audit;

import org.jspecify.annotations.NullMarked;
