/**
 * What every screen is made of: the shell around a page, its menu, and the components (fields,
 * tables, banners) that templates of all modules use. How a business adds a page: docs/screens.md.
 */
@NullMarked
package org.yakuba.platform.screen;

import org.jspecify.annotations.NullMarked;
