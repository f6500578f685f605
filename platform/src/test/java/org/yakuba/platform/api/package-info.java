/** Tests of the API over real HTTP. */
@NullMarked
package org.yakuba.platform.api;

import org.jspecify.annotations.NullMarked;
