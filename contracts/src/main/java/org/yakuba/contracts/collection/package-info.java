/** What the collection of levies (収納・滞納) publishes. */
@NullMarked
package org.yakuba.contracts.collection;

import org.jspecify.annotations.NullMarked;
