/** The components a page is built from; templates reach them through {@code Ui}. */
@NullMarked
package org.yakuba.platform.screen.component;

import org.jspecify.annotations.NullMarked;
