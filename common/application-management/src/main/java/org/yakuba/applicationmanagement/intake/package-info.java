/** 取込: packages opened, examined, stored or parked; nobody's application disappears. */
@NullMarked
package org.yakuba.applicationmanagement.intake;

import org.jspecify.annotations.NullMarked;
