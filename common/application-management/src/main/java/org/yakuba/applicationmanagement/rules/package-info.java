/** Whether a package is taken in, and who sent it: pure functions. */
@NullMarked
package org.yakuba.applicationmanagement.rules;

import org.jspecify.annotations.NullMarked;
