/**
 * A deterministic legacy extract of a fictional municipality, for tests, demonstration and benches.
 */
@NullMarked
package org.yakuba.sample;

import org.jspecify.annotations.NullMarked;
