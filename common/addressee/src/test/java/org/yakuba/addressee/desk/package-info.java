/** Tests of the pages of addressees, through their routes. */
@NullMarked
package org.yakuba.addressee.desk;

import org.jspecify.annotations.NullMarked;
