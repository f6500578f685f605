/** The assembled program as its users meet it: a real browser, real processes, a real database. */
@NullMarked
package org.yakuba.e2e;

import org.jspecify.annotations.NullMarked;
