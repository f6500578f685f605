/** What the tests of every module use: a database per test, cloned from a migrated template. */
@NullMarked
package org.yakuba.platform.test;

import org.jspecify.annotations.NullMarked;
