/**
 * The function lists of the standard as data, and the report that joins each row with the tests
 * that prove it (標準仕様カタログ §3, §8).
 */
@NullMarked
package org.yakuba.platform.conformance;

import org.jspecify.annotations.NullMarked;
