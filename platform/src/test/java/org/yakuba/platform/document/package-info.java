/** Tests of the documents engine. */
@NullMarked
package org.yakuba.platform.document;

import org.jspecify.annotations.NullMarked;
