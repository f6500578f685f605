/**
 * Long work in small transactions: progress, stop, and resume after a kill without loss or
 * duplicates (Spring Batch underneath).
 */
@NullMarked
package org.yakuba.platform.jobs;

import org.jspecify.annotations.NullMarked;
