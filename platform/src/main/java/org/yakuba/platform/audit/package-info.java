/**
 * What was done, by whom, for what purpose: an append-only log that cannot be changed unnoticed
 * (IDN-4).
 */
@NullMarked
package org.yakuba.platform.audit;

import org.jspecify.annotations.NullMarked;
