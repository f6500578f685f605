/**
 * Ports to systems of the state: what businesses ask of them, in types. The adapters and their
 * simulators are modules of their own under {@code gateways}.
 */
@NullMarked
package org.yakuba.platform.gateway;

import org.jspecify.annotations.NullMarked;
