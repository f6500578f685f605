/** Tests of what the register publishes and answers. */
@NullMarked
package org.yakuba.residentregister.linkage;

import org.jspecify.annotations.NullMarked;
