/** Words of the field in plain Java: no framework, no database, no clock of its own. */
@NullMarked
package org.yakuba.kernel;

import org.jspecify.annotations.NullMarked;
