/** What this business publishes and takes from others, by contract. */
@NullMarked
package org.yakuba.emergencybenefit.linkage;

import org.jspecify.annotations.NullMarked;
