/** Assembles the program: web, command line, and the database it works in. */
@NullMarked
package org.yakuba.server;

import org.jspecify.annotations.NullMarked;
