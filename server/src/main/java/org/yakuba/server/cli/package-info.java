/** The command line: one class per verb; JSON on stdout, messages on stderr. */
@NullMarked
package org.yakuba.server.cli;

import org.jspecify.annotations.NullMarked;
