/** What this room publishes, and what it hears from benefits, applications and the register. */
@NullMarked
package org.yakuba.payments.linkage;

import org.jspecify.annotations.NullMarked;
