/** Tests of the take-over of residents. */
@NullMarked
package org.yakuba.addressee.linkage;

import org.jspecify.annotations.NullMarked;
