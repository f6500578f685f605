@NullMarked
package org.yakuba.platform.audit.chain;

import org.jspecify.annotations.NullMarked;
