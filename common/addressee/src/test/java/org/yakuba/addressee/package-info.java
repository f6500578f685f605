/** Tests of the module as a whole: its catalogue and its database. */
@NullMarked
package org.yakuba.addressee;

import org.jspecify.annotations.NullMarked;
