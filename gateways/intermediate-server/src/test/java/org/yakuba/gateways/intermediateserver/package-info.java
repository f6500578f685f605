/** The adapter against the simulator, over HTTP. */
@NullMarked
package org.yakuba.gateways.intermediateserver;

import org.jspecify.annotations.NullMarked;
