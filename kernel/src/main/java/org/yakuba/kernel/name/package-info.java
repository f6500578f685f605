/**
 * Names of persons: kana folding, search keys, character counts; no Unicode normalisation is ever
 * applied to a name.
 */
@NullMarked
package org.yakuba.kernel.name;

import org.jspecify.annotations.NullMarked;
