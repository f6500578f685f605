/** How a person is found: search keys, conditions, and reading the index in its own order. */
@NullMarked
package org.yakuba.residentregister.search;

import org.jspecify.annotations.NullMarked;
