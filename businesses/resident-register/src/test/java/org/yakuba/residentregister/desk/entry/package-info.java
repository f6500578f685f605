/** Tests of the reception of 異動. */
@NullMarked
package org.yakuba.residentregister.desk.entry;

import org.jspecify.annotations.NullMarked;
