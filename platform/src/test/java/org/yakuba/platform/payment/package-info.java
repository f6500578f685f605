/** Tests of handing payment lists over. */
@NullMarked
package org.yakuba.platform.payment;

import org.jspecify.annotations.NullMarked;
