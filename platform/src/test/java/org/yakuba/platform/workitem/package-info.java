@NullMarked
package org.yakuba.platform.workitem;

import org.jspecify.annotations.NullMarked;
