/**
 * 異動 from the desk to the register: decided, registered provisionally, approved, entered in the
 * journal.
 */
@NullMarked
package org.yakuba.residentregister.event;

import org.jspecify.annotations.NullMarked;
