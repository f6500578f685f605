/** Tests of the exchange with systems of the state. */
@NullMarked
package org.yakuba.platform.gateway;

import org.jspecify.annotations.NullMarked;
