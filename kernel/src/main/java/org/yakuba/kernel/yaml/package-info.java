/**
 * Reading of the YAML files that hold the standard as data, with messages that name file and place.
 */
@NullMarked
package org.yakuba.kernel.yaml;

import org.jspecify.annotations.NullMarked;
