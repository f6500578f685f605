/**
 * Dated parameters: values with legal basis, unit and validity, read from YAML and checked for gaps
 * and overlaps.
 */
@NullMarked
package org.yakuba.kernel.parameter;

import org.jspecify.annotations.NullMarked;
