/** Tests of the catalogue and of the export, with a sample business of their own. */
@NullMarked
package org.yakuba.platform.catalog;

import org.jspecify.annotations.NullMarked;
