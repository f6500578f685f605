/**
 * The ledger in memory: for replay, for tests, and for deciding again what an amendment touches.
 */
@NullMarked
package org.yakuba.residentregister.ledger.memory;

import org.jspecify.annotations.NullMarked;
