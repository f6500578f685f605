/** What the resident register publishes (data-linkage §5.1) and how others ask it. */
@NullMarked
package org.yakuba.residentregister.linkage;

import org.jspecify.annotations.NullMarked;
