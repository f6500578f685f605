@NullMarked
package org.yakuba.platform.tenancy;

import org.jspecify.annotations.NullMarked;
