/** What the resident register (住民基本台帳) publishes. */
@NullMarked
package org.yakuba.contracts.residentregister;

import org.jspecify.annotations.NullMarked;
