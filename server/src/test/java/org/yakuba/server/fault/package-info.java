/** The assembled program under load, killed at any moment. */
@NullMarked
package org.yakuba.server.fault;

import org.jspecify.annotations.NullMarked;
