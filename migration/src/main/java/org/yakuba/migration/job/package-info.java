/** A delivery on its way: identity, state, checkpoints and results in the database. */
@NullMarked
package org.yakuba.migration.job;

import org.jspecify.annotations.NullMarked;
