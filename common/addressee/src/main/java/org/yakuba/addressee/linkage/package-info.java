/** Takes over the residents that a resident register publishes. */
@NullMarked
package org.yakuba.addressee.linkage;

import org.jspecify.annotations.NullMarked;
