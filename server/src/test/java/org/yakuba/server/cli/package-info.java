/** Proof of the command line: what goes in at standard input and comes out at standard output. */
@NullMarked
package org.yakuba.server.cli;

import org.jspecify.annotations.NullMarked;
