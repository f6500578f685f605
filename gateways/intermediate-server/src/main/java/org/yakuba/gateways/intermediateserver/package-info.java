/**
 * 中間サーバー (gateways §3): the adapter speaks files of fixed columns over HTTP; the simulator answers
 * as the other side does, late, partly or not at all, and always the same for the same seed.
 */
@NullMarked
package org.yakuba.gateways.intermediateserver;

import org.jspecify.annotations.NullMarked;
