/** What the law and the official guidance say about residents, as pure functions. */
@NullMarked
package org.yakuba.residentregister.rules;

import org.jspecify.annotations.NullMarked;
