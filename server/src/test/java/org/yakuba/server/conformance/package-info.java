/**
 * Proof of the function lists of all modules together: their rules, and the scan for what is
 * forbidden.
 */
@NullMarked
package org.yakuba.server.conformance;

import org.jspecify.annotations.NullMarked;
