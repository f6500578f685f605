/**
 * What an operator of the program needs: an embedded database, database roles, backup and restore,
 * health, logs.
 */
@NullMarked
package org.yakuba.platform.ops;

import org.jspecify.annotations.NullMarked;
