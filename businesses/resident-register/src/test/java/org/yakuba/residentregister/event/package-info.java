/** Tests of 異動 at the desk. */
@NullMarked
package org.yakuba.residentregister.event;

import org.jspecify.annotations.NullMarked;
