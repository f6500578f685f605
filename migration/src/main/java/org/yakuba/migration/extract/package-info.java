/**
 * The delivered files before any of their content is believed: manifest, digest, encoding, counts.
 */
@NullMarked
package org.yakuba.migration.extract;

import org.jspecify.annotations.NullMarked;
