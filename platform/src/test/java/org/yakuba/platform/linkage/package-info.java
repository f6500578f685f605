/** Tests of linkage against a real database. */
@NullMarked
package org.yakuba.platform.linkage;

import org.jspecify.annotations.NullMarked;
