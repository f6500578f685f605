/**
 * Benchmarks: what we take, beside what the database alone takes for the same rows in the same run.
 */
@NullMarked
package org.yakuba.bench;

import org.jspecify.annotations.NullMarked;
